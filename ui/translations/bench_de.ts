<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Erst der gute Ton, dann der Alarm</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>Nichts gehört? Schichtleitung Bescheid geben. Alles gut? Einfach scannen.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Lead: no loudspeaker, this bench has no tones.</source>
        <translation>Schichtleitung: kein Lautsprecher, dieser Platz hat keine Töne.</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>Nicht verbunden: {names}</translation>
    </message>
    <message>
        <source>Not working: {names}</source>
        <translation>Funktioniert nicht: {names}</translation>
    </message>
    <message>
        <source>Ready — scan a parcel</source>
        <translation>Bereit – Paket scannen</translation>
    </message>
    <message>
        <source>ScanStation cannot start</source>
        <translation>ScanStation kann nicht starten</translation>
    </message>
    <message>
        <source>Scanners ready</source>
        <translation>Scanner bereit</translation>
    </message>
    <message>
        <source>The packing bench is in use</source>
        <translation>Der Packplatz ist in Betrieb</translation>
    </message>
    <message>
        <source>Typing: {text}</source>
        <translation>Eingabe: {text}</translation>
    </message>
    <message>
        <source>You should hear this</source>
        <translation>Das sollte zu hören sein</translation>
    </message>
    <message>
        <source>of {target} per hour</source>
        <translation>von {target} pro Stunde</translation>
    </message>
    <message>
        <source>of {target} today</source>
        <translation>von {target} heute</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>pro Stunde</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%Ln refused, for the lead</source>
        <translation>
            <numerusform>%Ln abgelehnt, für die Schichtleitung</numerusform>
            <numerusform>%Ln abgelehnt, für die Schichtleitung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, last sent {time}</source>
        <translation>
            <numerusform>%Ln wartet, zuletzt gesendet {time}</numerusform>
            <numerusform>%Ln warten, zuletzt gesendet {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Lead: check the server’s certificate, or set [server] ca_file.</source>
        <translation>Schichtleitung: Zertifikat des Servers prüfen oder [server] ca_file setzen.</translation>
    </message>
    <message>
        <source>Lead: enrol this bench again.</source>
        <translation>Schichtleitung: diesen Platz neu anmelden.</translation>
    </message>
    <message>
        <source>Lead: log this computer in to the network, or check [server] url.</source>
        <translation>Schichtleitung: Rechner im Netz anmelden oder [server] url prüfen.</translation>
    </message>
    <message>
        <source>Lead: look at the server. Scanning goes on.</source>
        <translation>Schichtleitung: bitte nach dem Server sehen. Einfach weiterscannen.</translation>
    </message>
    <message>
        <source>Network asks for log-in</source>
        <translation>Netz verlangt Anmeldung</translation>
    </message>
    <message>
        <source>No server set</source>
        <translation>Kein Server eingestellt</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Server not trusted</source>
        <translation>Server nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Server trouble</source>
        <translation>Serverproblem</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>alles gespeichert</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>alles gesendet</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Next stage</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Verpackt</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versendet</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>A digit is wrong. Scan it again; it did not count.</source>
        <translation>Eine Ziffer stimmt nicht. Noch einmal scannen – es zählt nicht.</translation>
    </message>
    <message>
        <source>Already packed</source>
        <translation>Schon verpackt</translation>
    </message>
    <message>
        <source>Already processed</source>
        <translation>Schon bearbeitet</translation>
    </message>
    <message>
        <source>Already shipped</source>
        <translation>Schon versendet</translation>
    </message>
    <message>
        <source>It did NOT count. Put the parcel aside and call the lead.</source>
        <translation>Es zählt NICHT. Paket beiseitelegen und Schichtleitung rufen.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Put the parcel aside and ask the lead.</source>
        <translation>Es zählt nicht, bleibt aber notiert. Paket beiseitelegen und Schichtleitung fragen.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Scan the shipping label.</source>
        <translation>Es zählt nicht, bleibt aber notiert. Bitte das Versandetikett scannen.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again.</source>
        <translation>Es zählt nicht. Bitte noch einmal scannen.</translation>
    </message>
    <message>
        <source>It did not count: the scanner sends no Enter after a code. Tell the lead.</source>
        <translation>Es zählt nicht: Der Scanner sendet kein Enter nach dem Code. Schichtleitung Bescheid geben.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>Es zählt nicht: Tippen ist hier ausgeschaltet. Bitte das Etikett scannen.</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Falsch gelesen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Damit ist hier nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Nichts gelesen</translation>
    </message>
    <message>
        <source>Only part of it came</source>
        <translation>Nur ein Teil kam an</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Artikelcode</translation>
    </message>
    <message>
        <source>Routing code</source>
        <translation>Leitcode</translation>
    </message>
    <message>
        <source>Saved here and on the server.</source>
        <translation>Hier und auf dem Server gespeichert.</translation>
    </message>
    <message>
        <source>Saved here. It goes to the server by itself.</source>
        <translation>Hier gespeichert. Geht von selbst an den Server.</translation>
    </message>
    <message>
        <source>Saved here. The server will not take it: tell the lead.</source>
        <translation>Hier gespeichert. Der Server nimmt es nicht an: Schichtleitung Bescheid geben.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Bitte noch einmal scannen.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Den Barcode scannen, unter dem die Sendungsnummer steht.</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Das Versandetikett scannen – das große mit der Adresse.</translation>
    </message>
    <message>
        <source>That is the product’s code</source>
        <translation>Das ist der Artikelcode</translation>
    </message>
    <message>
        <source>That is the routing code</source>
        <translation>Das ist der Leitcode</translation>
    </message>
    <message>
        <source>Too late to pack</source>
        <translation>Zu spät zum Verpacken</translation>
    </message>
    <message>
        <source>Too late to process</source>
        <translation>Zu spät zum Bearbeiten</translation>
    </message>
    <message>
        <source>Too late to ship</source>
        <translation>Zu spät zum Versenden</translation>
    </message>
    <message>
        <source>Too long for a label</source>
        <translation>Zu lang für ein Etikett</translation>
    </message>
    <message>
        <source>Typed, not scanned</source>
        <translation>Getippt, nicht gescannt</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unbekannter Code</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>von Hand eingegeben</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} um {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} um {time} von {worker}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} am {date} um {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} am {date} um {time} von {worker}</translation>
    </message>
</context>
</TS>
