"""`make demo`: server, station and customer's page, working together in the folder demo-out.

With a display the bench and the browser open side by side; without one the same runs on a virtual screen, tells its
story in the terminal and ends. KEEP=1 keeps it running until Ctrl-C.
"""

import os
import signal
import sys
import threading
import webbrowser
from pathlib import Path

from demo.courier import LEISURELY, Courier
from demo.programs import Bench
from demo.setting import STAFF, Setting, prepared

OUT = Path("demo-out")


def main() -> int:
    """Run the demo; returns the exit code."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    say("ScanStation: a packing bench, a tracking server, and the page that a customer watches.")
    try:
        with prepared(OUT.absolute(), say) as setting:
            say(f"The tracking server is up: {setting.server.url}")
            for order in setting.orders:
                say(f"  order {order.number}: {', '.join(order.codes)}\n     {order.link}")
            (watch if has_display() else narrate)(setting)
    except KeyboardInterrupt:
        say("Stopped.")
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def has_display() -> bool:
    """Is there a screen to open windows on?"""
    return sys.platform == "darwin" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def watch(setting: Setting) -> None:
    """Open the bench and, beside it, the first customer's page; go on until the bench is closed."""
    bench = Bench(setting.work, os.environ, module=("demo.bench",))
    bench.start()
    courier = Courier(setting, setting.orders[0], LEISURELY)
    courier.start_when_shipped()
    try:
        webbrowser.open(setting.orders[0].link)
        say("The bench and the customer's page are open. Close the bench, or press Ctrl-C here, to end.")
        tell_staff(setting)
        say(
            f"Scan {setting.orders[0].codes[0]} until it is shipped; a courier takes it to the door in a minute then."
        )
        assert bench.process is not None
        bench.process.wait()
    finally:
        bench.stop()
        courier.stop()


def narrate(setting: Setting) -> None:
    """No display: the same on a virtual screen, told here."""
    from demo.show import show  # noqa: PLC0415 - X and the browser driver are needed only here

    say("There is no display, so all of it runs on a virtual screen.")
    show(setting, say, lambda: keep(setting))
    say(f"That was all. The pictures are in {setting.out}.")


def tell_staff(setting: Setting) -> None:
    """Say where the warehouse is seen as a whole."""
    say(f"The whole warehouse: {setting.server.url}/ops/ — log in as {STAFF} with {setting.password}")


def keep(setting: Setting) -> None:
    """With KEEP=1, wait for Ctrl-C."""
    if os.environ.get("KEEP"):
        tell_staff(setting)
        say("KEEP=1: everything goes on running. Ctrl-C ends it.")
        threading.Event().wait()


def say(sentence: str) -> None:
    """Tell the terminal."""
    print(f"-> {sentence}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
