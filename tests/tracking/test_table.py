from tracking.commands.table import table


def test_columns_stand_below_their_headings_and_what_is_missing_is_a_dash():
    rows = [{"name": "Anna", "last_login": None}, {"name": "Bo", "last_login": "today"}]
    assert list(table(rows, ["name", "last_login"])) == ["NAME  LAST LOGIN", "Anna  -", "Bo    today"]
    assert list(table([], ["name"])) == []


def test_no_value_moves_the_cursor():
    (_, line) = table([{"name": "\x1b[2J\nx", "ok": True}], ["name", "ok"])
    assert line == "·[2J·x  yes"
