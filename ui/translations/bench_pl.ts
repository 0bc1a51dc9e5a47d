<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>+{count} more</source>
        <translation>+{count} więcej</translation>
    </message>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Najpierw dobry ton, potem alarm</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>Nic nie słychać? Powiedz liderowi. Wszystko dobrze? Po prostu skanuj.</translation>
    </message>
    <message>
        <source>It does not count yet. Wait for its colour and tone.</source>
        <translation>Jeszcze się nie liczy. Poczekaj na kolor i dźwięk.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Ostatnie skany</translation>
    </message>
    <message>
        <source>Lead: no loudspeaker, this bench has no tones.</source>
        <translation>Lider: brak głośnika, to stanowisko nie ma dźwięku.</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>Brak połączenia: {names}</translation>
    </message>
    <message>
        <source>Not working: {names}</source>
        <translation>Nie działa: {names}</translation>
    </message>
    <message>
        <source>Ready — scan a parcel</source>
        <translation>Gotowe – zeskanuj paczkę</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Zapisywanie …</translation>
    </message>
    <message>
        <source>Scanners ready</source>
        <translation>Skanery gotowe</translation>
    </message>
    <message>
        <source>The packing bench is in use</source>
        <translation>Stanowisko pakowania jest w użyciu</translation>
    </message>
    <message>
        <source>Typing: {text}</source>
        <translation>Wpisywanie: {text}</translation>
    </message>
    <message>
        <source>You should hear this</source>
        <translation>Powinno być słychać</translation>
    </message>
    <message>
        <source>of {target} per hour</source>
        <translation>z {target} na godzinę</translation>
    </message>
    <message>
        <source>of {target} today</source>
        <translation>z {target} dzisiaj</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>na godzinę</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dzisiaj</translation>
    </message>
    <message>
        <source>{worker} is signed off: the badge counts no longer.</source>
        <translation>Wylogowano: {worker}. Identyfikator już nie obowiązuje.</translation>
    </message>
    <message>
        <source>{worker} was signed off: nothing was scanned for a while.</source>
        <translation>Wylogowano: {worker}. Od jakiegoś czasu nic nie zeskanowano.</translation>
    </message>
    <message>
        <source>Camera starting: {names}</source>
        <translation>Kamera się włącza: {names}</translation>
    </message>
    <message>
        <source>Failed, restarting: {names}</source>
        <translation>Awaria, restart: {names}</translation>
    </message>
    <message>
        <source>Frozen, restarting: {names}</source>
        <translation>Obraz stoi, restart: {names}</translation>
    </message>
    <message>
        <source>Sees only black: {names}</source>
        <translation>Widzi tylko czerń: {names}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A later step is done already</source>
        <translation>Późniejszy krok jest już zrobiony</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Przyjęto</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Przyjęto z ostrzeżeniem</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Już zrobione</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Jak odczytano</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Przypisano</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Identyfikator</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Kod kreskowy</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Zaczęte wcześniej</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Polecenie</translation>
    </message>
    <message>
        <source>Corrected at</source>
        <translation>Poprawiono dnia</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>Poprawił(a)</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Poprawka</translation>
    </message>
    <message>
        <source>Corrects line</source>
        <translation>Poprawia wiersz</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurier</translation>
    </message>
    <message>
        <source>Courier’s number</source>
        <translation>Numer kuriera</translation>
    </message>
    <message>
        <source>Done as told</source>
        <translation>Wykonano polecenie</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Zdarzenie</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>ID zdarzenia</translation>
    </message>
    <message>
        <source>Items not checked</source>
        <translation>Nie sprawdzono towarów</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Zachowano tutaj</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>No courier’s label</source>
        <translation>Brak etykiety kuriera</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>To nie paczka</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wstrzymana</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Zamówienie</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Zła kolejność</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paczka</translation>
    </message>
    <message>
        <source>Parcel label</source>
        <translation>Etykieta paczki</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odrzucono</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Odrzucone przez serwer</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Skaner</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Skany</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Wysłano ponownie</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Załatwione</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Zalogowano</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Podsumowanie</translation>
    </message>
    <message>
        <source>The one before has no courier’s label</source>
        <translation>Poprzednia nie ma etykiety kuriera</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>Serwer mówi inaczej</translation>
    </message>
    <message>
        <source>The server’s reason</source>
        <translation>Powód serwera</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Razem</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Wpisane</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Niewyjaśnione</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Czeka na serwer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Pracownik</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Załatwione</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Wysłane</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Wynik</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>All columns, to filter and sort</source>
        <translation>Wszystkie kolumny, do filtrowania i sortowania</translation>
    </message>
    <message>
        <source>As what?</source>
        <translation>W jakiej postaci?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>Plik CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Anulowano. Nic nie zapisano.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Skoroszyt Excela</translation>
    </message>
    <message>
        <source>Exports of this bench</source>
        <translation>Eksporty tego stanowiska</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Dla innych programów</translation>
    </message>
    <message>
        <source>For programmers</source>
        <translation>Dla programistów</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Wiersze JSON</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nie zapisano: {why}</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Raport dnia</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Save what the log shows</source>
        <translation>Zapisz to, co pokazuje dziennik</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Zapisano w {file}</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Dokąd?</translation>
    </message>
    <message>
        <source>{done} of {total} lines</source>
        <translation>{done} z {total} wierszy</translation>
    </message>
    <message>
        <source>{size} free · {folder}</source>
        <translation>{size} wolne · {folder}</translation>
    </message>
    <message>
        <source>The whole day, to print and sign</source>
        <translation>Cały dzień, do druku i podpisu</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln zrobiona</numerusform>
            <numerusform>%Ln zrobione</numerusform>
            <numerusform>%Ln zrobionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without a number</source>
        <translation>
            <numerusform>%Ln wiersz bez numeru</numerusform>
            <numerusform>%Ln wiersze bez numeru</numerusform>
            <numerusform>%Ln wierszy bez numeru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent yet</source>
        <translation>
            <numerusform>%Ln jeszcze niewysłany</numerusform>
            <numerusform>%Ln jeszcze niewysłane</numerusform>
            <numerusform>%Ln jeszcze niewysłanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s), {shipped} of them shipped</source>
        <translation>
            <numerusform>%Ln numer, z tego wysłane: {shipped}</numerusform>
            <numerusform>%Ln numery, z tego wysłane: {shipped}</numerusform>
            <numerusform>%Ln numerów, z tego wysłane: {shipped}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packed, not shipped</source>
        <translation>
            <numerusform>%Ln spakowana, niewysłana</numerusform>
            <numerusform>%Ln spakowane, niewysłane</numerusform>
            <numerusform>%Ln spakowanych, niewysłanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln odrzucony</numerusform>
            <numerusform>%Ln odrzucone</numerusform>
            <numerusform>%Ln odrzuconych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) after the day was closed</source>
        <translation>
            <numerusform>%Ln skan po zamknięciu dnia</numerusform>
            <numerusform>%Ln skany po zamknięciu dnia</numerusform>
            <numerusform>%Ln skanów po zamknięciu dnia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent again</source>
        <translation>
            <numerusform>%Ln wysyłany ponownie</numerusform>
            <numerusform>%Ln wysyłane ponownie</numerusform>
            <numerusform>%Ln wysyłanych ponownie</numerusform>
        </translation>
    </message>
    <message>
        <source>/ h</source>
        <translation>/ godz.</translation>
    </message>
    <message>
        <source>Back to the scans</source>
        <translation>Wróć do skanów</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Zamknij mimo to</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Zamknij dzień</translation>
    </message>
    <message>
        <source>Close {day}?</source>
        <translation>Zamknąć dzień: {day}?</translation>
    </message>
    <message>
        <source>Closed at {time} by {who}</source>
        <translation>Zamknięto o {time}, {who}</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Dzień zamknięty</translation>
    </message>
    <message>
        <source>Day opened again</source>
        <translation>Dzień otwarty ponownie</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Błędy</translation>
    </message>
    <message>
        <source>Errors per hour, in % of all readings</source>
        <translation>Błędy na godzinę, w % odczytów</translation>
    </message>
    <message>
        <source>Everything is sent and nothing needs anybody.</source>
        <translation>Wszystko wysłane i nic nie czeka na nikogo.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Liczby</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Plik…</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Od – do</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Przerwy</translation>
    </message>
    <message>
        <source>Half-packed boxes</source>
        <translation>Kartony spakowane do połowy</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Wydanie</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Godzina</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Godziny</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Jak długo</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Ostatnio</translation>
    </message>
    <message>
        <source>Look for what is left</source>
        <translation>Poszukaj tego, co zostało</translation>
    </message>
    <message>
        <source>Nobody signed on</source>
        <translation>Nikt niezalogowany</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Brak.</translation>
    </message>
    <message>
        <source>Not on the server</source>
        <translation>Nie ma na serwerze</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Jeszcze niewysłane</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>Nic nie zostało</translation>
    </message>
    <message>
        <source>On the list, not shipped</source>
        <translation>Na liście, niewysłane</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Na serwerze</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>To może zrobić tylko lider. Zeskanuj identyfikator.</translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation>Otwórz dzień ponownie</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Zamówienie</translation>
    </message>
    <message>
        <source>Packed, not shipped</source>
        <translation>Spakowane, niewysłane</translation>
    </message>
    <message>
        <source>Packed, without a courier’s label</source>
        <translation>Spakowane, bez etykiety kuriera</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paczka</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Wklej</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Na godzinę</translation>
    </message>
    <message>
        <source>Per hour at work</source>
        <translation>Na godzinę pracy</translation>
    </message>
    <message>
        <source>Per worker</source>
        <translation>Na osobę</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Odrzucone przez serwer</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Powiedz dlaczego.</translation>
    </message>
    <message>
        <source>Scanned here</source>
        <translation>Zeskanowane tutaj</translation>
    </message>
    <message>
        <source>Shipped without a courier’s label</source>
        <translation>Wysłane bez etykiety kuriera</translation>
    </message>
    <message>
        <source>Shipped, not on the list</source>
        <translation>Wysłane, nie ma na liście</translation>
    </message>
    <message>
        <source>Something is open. See to it, or close anyway and say why.</source>
        <translation>Coś jest otwarte. Załatw to albo zamknij mimo to i powiedz dlaczego.</translation>
    </message>
    <message>
        <source>Something was scanned meanwhile. Look at the figures once more.</source>
        <translation>W międzyczasie coś zeskanowano. Spójrz jeszcze raz na liczby.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Jeszcze otwarte</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>The courier’s list</source>
        <translation>Lista kuriera</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}</source>
        <translation>Nie można odczytać pliku: {why}</translation>
    </message>
    <message>
        <source>The list is too long: its end was not read.</source>
        <translation>Lista jest za długa: końca nie odczytano.</translation>
    </message>
    <message>
        <source>This day is closed already.</source>
        <translation>Ten dzień jest już zamknięty.</translation>
    </message>
    <message>
        <source>This day is not closed.</source>
        <translation>Ten dzień nie jest zamknięty.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Razem</translation>
    </message>
    <message>
        <source>Tracking numbers, copied or from a CSV or text file: both are compared.</source>
        <translation>Numery przesyłek, skopiowane albo z pliku CSV lub tekstowego: porównuje się obie strony.</translation>
    </message>
    <message>
        <source>Unresolved scans</source>
        <translation>Niewyjaśnione skany</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Co wiadomo</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Co zrobiono</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Dlaczego?</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Osoby</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>i jeszcze %Ln</numerusform>
            <numerusform>i jeszcze %Ln</numerusform>
            <numerusform>i jeszcze %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>stan na {time}</translation>
    </message>
    <message>
        <source>busiest hour</source>
        <translation>najlepsza godzina</translation>
    </message>
    <message>
        <source>busiest hour: {count}</source>
        <translation>najlepsza godzina: {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>zrobione</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>błędy</translation>
    </message>
    <message>
        <source>errors {share}</source>
        <translation>błędy {share}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln gap(s)</source>
        <translation>
            <numerusform>w %Ln przerwie</numerusform>
            <numerusform>w %Ln przerwach</numerusform>
            <numerusform>w %Ln przerwach</numerusform>
        </translation>
    </message>
    <message>
        <source>no scan of it counts</source>
        <translation>brak zaliczonego skanu</translation>
    </message>
    <message>
        <source>nobody scanned</source>
        <translation>nikt nie skanował</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>jeszcze niewysłane</translation>
    </message>
    <message>
        <source>of all days {count}, it said at {time}</source>
        <translation>ze wszystkich dni {count}, podał o {time}</translation>
    </message>
    <message>
        <source>of {target} ({part} %)</source>
        <translation>z {target} ({part} %)</translation>
    </message>
    <message>
        <source>on hold: {why}</source>
        <translation>wstrzymana: {why}</translation>
    </message>
    <message>
        <source>per hour at work</source>
        <translation>na godzinę pracy</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>odrzucone: {why}</translation>
    </message>
    <message>
        <source>target {count}</source>
        <translation>cel {count}</translation>
    </message>
    <message>
        <source>the other benches are not known here</source>
        <translation>innych stanowisk tu nie znamy</translation>
    </message>
    <message>
        <source>the other benches as of {time}</source>
        <translation>inne stanowiska: stan na {time}</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>wpisane ręcznie</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>niewyjaśnione</translation>
    </message>
    <message>
        <source>{day} can be closed</source>
        <translation>Można zamknąć dzień: {day}</translation>
    </message>
    <message>
        <source>{day} is closed</source>
        <translation>Dzień zamknięty: {day}</translation>
    </message>
    <message>
        <source>{here} scanned here, {there} on the server</source>
        <translation>{here} zeskanowanych tutaj, {there} na serwerze</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} godz. {minutes} min</translation>
    </message>
    <message>
        <source>{hour} again</source>
        <translation>{hour} po raz drugi</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{rate} per hour</source>
        <translation>{rate} na godzinę</translation>
    </message>
    <message>
        <source>Opened again at {time} by {who}</source>
        <translation>Otwarto ponownie o {time}, {who}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Cofnięte</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>Serwer mówi inaczej</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>cofnięte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Cofn.</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Type here</source>
        <translation>Pisz tutaj</translation>
    </message>
    <message>
        <source>PIN for {worker}</source>
        <translation>PIN: {worker}</translation>
    </message>
    <message>
        <source>The number printed under the barcode</source>
        <translation>Numer pod kodem kreskowym</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%Ln in conflict, for the lead</source>
        <translation>
            <numerusform>%Ln w konflikcie, dla lidera</numerusform>
            <numerusform>%Ln w konflikcie, dla lidera</numerusform>
            <numerusform>%Ln w konflikcie, dla lidera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused, for the lead</source>
        <translation>
            <numerusform>%Ln odrzucony, dla lidera</numerusform>
            <numerusform>%Ln odrzucone, dla lidera</numerusform>
            <numerusform>%Ln odrzuconych, dla lidera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln czeka</numerusform>
            <numerusform>%Ln czekają</numerusform>
            <numerusform>%Ln czeka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, last sent {time}</source>
        <translation>
            <numerusform>%Ln czeka, ostatnio wysłano {time}</numerusform>
            <numerusform>%Ln czekają, ostatnio wysłano {time}</numerusform>
            <numerusform>%Ln czeka, ostatnio wysłano {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Łączenie</translation>
    </message>
    <message>
        <source>Lead: check the server’s certificate, or set [server] ca_file.</source>
        <translation>Lider: sprawdź certyfikat serwera albo ustaw [server] ca_file.</translation>
    </message>
    <message>
        <source>Lead: enrol this bench again.</source>
        <translation>Lider: zarejestruj to stanowisko ponownie.</translation>
    </message>
    <message>
        <source>Lead: log this computer in to the network, or check [server] url.</source>
        <translation>Lider: zaloguj komputer do sieci albo sprawdź [server] url.</translation>
    </message>
    <message>
        <source>Lead: look at the server. Scanning goes on.</source>
        <translation>Lider: sprawdź serwer. Można skanować dalej.</translation>
    </message>
    <message>
        <source>Network asks for log-in</source>
        <translation>Sieć wymaga logowania</translation>
    </message>
    <message>
        <source>No server set</source>
        <translation>Brak serwera</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Niezarejestrowane</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Brak połączenia</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Połączono</translation>
    </message>
    <message>
        <source>Server not trusted</source>
        <translation>Niezaufany serwer</translation>
    </message>
    <message>
        <source>Server trouble</source>
        <translation>Problem z serwerem</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>wszystko zapisane</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>wszystko wysłane</translation>
    </message>
    <message>
        <source>Lead: scan your badge, then LOG.</source>
        <translation>Lider: zeskanuj identyfikator, potem LOG.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>Wybrano %Ln</numerusform>
            <numerusform>Wybrano %Ln</numerusform>
            <numerusform>Wybrano %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new above</source>
        <translation>
            <numerusform>%Ln nowy u góry</numerusform>
            <numerusform>%Ln nowe u góry</numerusform>
            <numerusform>%Ln nowych u góry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the server</source>
        <translation>
            <numerusform>%Ln na serwerze</numerusform>
            <numerusform>%Ln na serwerze</numerusform>
            <numerusform>%Ln na serwerze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put right</source>
        <translation>
            <numerusform>Poprawiono %Ln</numerusform>
            <numerusform>Poprawiono %Ln</numerusform>
            <numerusform>Poprawiono %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scanned here</source>
        <translation>
            <numerusform>%Ln zeskanowano tutaj</numerusform>
            <numerusform>%Ln zeskanowano tutaj</numerusform>
            <numerusform>%Ln zeskanowano tutaj</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Przyjęte</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Przyjęte z ostrzeżeniem</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystko</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Wszystkie dni</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Już zrobione</translation>
    </message>
    <message>
        <source>Archive: nothing can be changed here</source>
        <translation>Archiwum: tu nic nie można zmienić</translation>
    </message>
    <message>
        <source>Assign the scan</source>
        <translation>Przypisz skan</translation>
    </message>
    <message>
        <source>Assign to a parcel</source>
        <translation>Przypisz do paczki</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Wróć do stanowiska</translation>
    </message>
    <message>
        <source>Bench: {word}</source>
        <translation>Stanowisko: {word}</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Wróciła</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Check begun</source>
        <translation>Sprawdzanie zaczęte</translation>
    </message>
    <message>
        <source>Choose a line to see what happened to its parcel.</source>
        <translation>Wybierz wiersz, aby zobaczyć, co działo się z paczką.</translation>
    </message>
    <message>
        <source>Choose what needs someone, on the left.</source>
        <translation>Wybierz po lewej to, co wymaga uwagi.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wyczyść</translation>
    </message>
    <message>
        <source>Command or badge</source>
        <translation>Polecenie lub identyfikator</translation>
    </message>
    <message>
        <source>Command refused</source>
        <translation>Polecenie odrzucone</translation>
    </message>
    <message>
        <source>Courier’s label</source>
        <translation>Etykieta kuriera</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Dzień dostawy</translation>
    </message>
    <message>
        <source>Dealt with at the bench</source>
        <translation>Załatwione na stanowisku</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Opóźniona</translation>
    </message>
    <message>
        <source>Do not send it.</source>
        <translation>Nie wysyłać.</translation>
    </message>
    <message>
        <source>Done at another bench as well</source>
        <translation>Zrobione też na innym stanowisku</translation>
    </message>
    <message>
        <source>Everything of this bench is seen to.</source>
        <translation>Na tym stanowisku wszystko załatwione.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuj…</translation>
    </message>
    <message>
        <source>It belongs to {parcel}.</source>
        <translation>Należy do {parcel}.</translation>
    </message>
    <message>
        <source>It counts here. Find out whose parcel it is.</source>
        <translation>Tutaj się liczy. Ustal, czyja to paczka.</translation>
    </message>
    <message>
        <source>It counts no longer, here and on the server. The entry stays.</source>
        <translation>Przestaje się liczyć, tutaj i na serwerze. Wpis zostaje.</translation>
    </message>
    <message>
        <source>It is not refused any more.</source>
        <translation>Nie jest już odrzucone.</translation>
    </message>
    <message>
        <source>It was on hold already</source>
        <translation>Była już wstrzymana</translation>
    </message>
    <message>
        <source>Item in the box</source>
        <translation>Artykuł w kartonie</translation>
    </message>
    <message>
        <source>Label attached: {number}</source>
        <translation>Etykieta naklejona: {number}</translation>
    </message>
    <message>
        <source>Label damaged</source>
        <translation>Etykieta uszkodzona</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Wymaga uwagi</translation>
    </message>
    <message>
        <source>No order tells of it</source>
        <translation>Nie ma jej w żadnym zamówieniu</translation>
    </message>
    <message>
        <source>No scan fits what is chosen above, or the search.</source>
        <translation>Żaden skan nie pasuje do wyboru powyżej lub do szukania.</translation>
    </message>
    <message>
        <source>No scan of this day fits what is chosen above, or the search.</source>
        <translation>Żaden skan z tego dnia nie pasuje do wyboru powyżej lub do szukania.</translation>
    </message>
    <message>
        <source>Nobody is needed</source>
        <translation>Nic nie wymaga uwagi</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>To nie paczka</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>Nie doręczono</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nie zapisano: {why}</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nic nie wybrano</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nic nie znaleziono</translation>
    </message>
    <message>
        <source>Nothing more is to be done. The entry stays as it is.</source>
        <translation>Nic więcej nie trzeba robić. Wpis zostaje bez zmian.</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Jeszcze nic nie zeskanowano</translation>
    </message>
    <message>
        <source>Nothing to choose here</source>
        <translation>Nie ma tu nic do wyboru</translation>
    </message>
    <message>
        <source>Nothing was scanned</source>
        <translation>Nic nie zeskanowano</translation>
    </message>
    <message>
        <source>Number of the parcel</source>
        <translation>Numer paczki</translation>
    </message>
    <message>
        <source>Number read by eye</source>
        <translation>Numer odczytany wzrokowo</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wstrzymana</translation>
    </message>
    <message>
        <source>On hold: {why}</source>
        <translation>Wstrzymana: {why}</translation>
    </message>
    <message>
        <source>On its way back</source>
        <translation>W drodze powrotnej</translation>
    </message>
    <message>
        <source>On this day nothing was scanned at this bench.</source>
        <translation>Tego dnia nic tu nie zeskanowano.</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>Może to zrobić tylko lider. Zeskanuj identyfikator.</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>Tylko próba</translation>
    </message>
    <message>
        <source>Open the archive</source>
        <translation>Otwórz archiwum</translation>
    </message>
    <message>
        <source>Or say why</source>
        <translation>Albo napisz dlaczego</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Zamówienie</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Zamówienie anulowane</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Zamówienie {number}</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Zła kolejność</translation>
    </message>
    <message>
        <source>Packed without a courier’s label</source>
        <translation>Spakowana bez etykiety kuriera</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paczka</translation>
    </message>
    <message>
        <source>Parcel, order, tracking number</source>
        <translation>Paczka, zamówienie, przesyłka</translation>
    </message>
    <message>
        <source>Put it right…</source>
        <translation>Popraw…</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Wstrzymano</translation>
    </message>
    <message>
        <source>Put right on the server</source>
        <translation>Poprawiono na serwerze</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>Do odbioru</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Zwolniono</translation>
    </message>
    <message>
        <source>Say why: choose a reason, or type one.</source>
        <translation>Podaj powód: wybierz go albo wpisz.</translation>
    </message>
    <message>
        <source>Scan it</source>
        <translation>Zeskanuj</translation>
    </message>
    <message>
        <source>Scan its label now</source>
        <translation>Zeskanuj teraz etykietę</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Dziennik skanów</translation>
    </message>
    <message>
        <source>Scan the parcel and then its label, or settle it.</source>
        <translation>Zeskanuj paczkę, potem jej etykietę, albo zamknij sprawę.</translation>
    </message>
    <message>
        <source>Scanned anew</source>
        <translation>Zeskanowano na nowo</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Zeskanowano przez pomyłkę</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Skaner</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again</source>
        <translation>
            <numerusform>Wyślij ponownie: %Ln</numerusform>
            <numerusform>Wyślij ponownie: %Ln</numerusform>
            <numerusform>Wyślij ponownie: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Wyślij ponownie</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Wysłano ponownie</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Zamknij sprawę</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln</source>
        <translation>
            <numerusform>Zamknij: %Ln</numerusform>
            <numerusform>Zamknij: %Ln</numerusform>
            <numerusform>Zamknij: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Zamknij sprawę</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Zamknięte</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Pokaż wszystko</translation>
    </message>
    <message>
        <source>Somebody has seen to it already.</source>
        <translation>Ktoś już się tym zajął.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Taken back by UNDO</source>
        <translation>Cofnięto przez UNDO</translation>
    </message>
    <message>
        <source>That number names no parcel. Look at the label once more.</source>
        <translation>Ten numer nie wskazuje paczki. Sprawdź etykietę jeszcze raz.</translation>
    </message>
    <message>
        <source>That parcel is at this stage already. Settle the scan instead.</source>
        <translation>Ta paczka jest już na tym etapie. Zamknij sprawę skanu.</translation>
    </message>
    <message>
        <source>That parcel is on hold: nothing counts for it.</source>
        <translation>Ta paczka jest wstrzymana: nic się dla niej nie liczy.</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Następny dzień</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Poprzedni dzień</translation>
    </message>
    <message>
        <source>The label is another parcel’s</source>
        <translation>Etykieta należy do innej paczki</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Nie można odczytać dziennika</translation>
    </message>
    <message>
        <source>The next scan appears here by itself.</source>
        <translation>Następny skan pojawi się tu sam.</translation>
    </message>
    <message>
        <source>The order is there now</source>
        <translation>Zamówienie już jest</translation>
    </message>
    <message>
        <source>The scan becomes the one it should have been, at its own time.</source>
        <translation>Skan staje się tym, czym miał być, o swojej godzinie.</translation>
    </message>
    <message>
        <source>The scan named no parcel and counts for nothing.</source>
        <translation>Skan nie wskazał paczki i się nie liczy.</translation>
    </message>
    <message>
        <source>The server does not answer: this is what this bench knows.</source>
        <translation>Serwer nie odpowiada: to wie to stanowisko.</translation>
    </message>
    <message>
        <source>The server is asked once more to take it.</source>
        <translation>Serwer jest jeszcze raz proszony o przyjęcie.</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>Serwer to odrzucił</translation>
    </message>
    <message>
        <source>These need different things.</source>
        <translation>Każda sprawa wymaga czegoś innego.</translation>
    </message>
    <message>
        <source>This line is no longer in the journal.</source>
        <translation>Tego wiersza nie ma już w dzienniku.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>To change anything: a lead’s badge</source>
        <translation>Zmiany: identyfikator lidera</translation>
    </message>
    <message>
        <source>Today · {day}</source>
        <translation>Dziś · {day}</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Nieznany kod</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Wynik</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Wrong code scanned</source>
        <translation>Zeskanowano zły kod</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Zły artykuł</translation>
    </message>
    <message>
        <source>Wrong parcel</source>
        <translation>Zła paczka</translation>
    </message>
    <message>
        <source>Wrong stage</source>
        <translation>Zły etap</translation>
    </message>
    <message>
        <source>assigned at {time} by {who}: {why}</source>
        <translation>przypisano o {time}, {who}: {why}</translation>
    </message>
    <message>
        <source>assigned at {time}: {why}</source>
        <translation>przypisano o {time}: {why}</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>tutaj</translation>
    </message>
    <message>
        <source>keypad</source>
        <translation>klawiatura</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odrzucone</translation>
    </message>
    <message>
        <source>seen to</source>
        <translation>załatwione</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>wysłane</translation>
    </message>
    <message>
        <source>told by the server</source>
        <translation>według serwera</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>wpisano ręcznie</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>niewyjaśnione</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>czeka</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}; that one counts.</source>
        <translation>{stage} o {time}, {station}; to się liczy.</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}; that one counts.</source>
        <translation>{stage} o {time}, {worker}, {station}; to się liczy.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dziś</translation>
    </message>
    <message>
        <source>log</source>
        <translation>dziennik</translation>
    </message>
    <message>
        <source>only what is chosen above the lines</source>
        <translation>tylko to, co wybrano nad wierszami</translation>
    </message>
    <message>
        <source>At the bench: the next scan is shown here</source>
        <translation>Na stanowisku: następny skan pojawi się tutaj</translation>
    </message>
    <message>
        <source>It goes when somebody touches Seen, presses F12, or scans Seen off the sheet.</source>
        <translation>Zniknie, gdy ktoś dotknie „Widziałem”, naciśnie F12 albo zeskanuje „Widziałem” z arkusza.</translation>
    </message>
    <message>
        <source>Search for a number</source>
        <translation>Szukaj numeru</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln scans back</source>
        <translation>
            <numerusform>Cofnij %Ln skan</numerusform>
            <numerusform>Cofnij %Ln skany</numerusform>
            <numerusform>Cofnij %Ln skanów</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Take scan back…</source>
        <translation>Cofnij skan…</translation>
    </message>
    <message>
        <source>Take the scan back</source>
        <translation>Cofnij skan</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>cofnięte</translation>
    </message>
    <message>
        <source>There is nothing to take back: it counts for nothing, or no longer.</source>
        <translation>Nie ma czego cofnąć: nie liczy się albo już nie.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Courier: date, name, signature</source>
        <translation>Kurier: data, nazwisko, podpis</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Godzina po godzinie</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nic.</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Raport dnia</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Skany</translation>
    </message>
    <message>
        <source>Shift lead: date, name, signature</source>
        <translation>Lider zmiany: data, nazwisko, podpis</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Cofnięte</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Kto to zrobił</translation>
    </message>
    <message>
        <source>With the server</source>
        <translation>Na serwerze</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>i jeszcze {count}</translation>
    </message>
    <message>
        <source>Open when it was closed: {what}</source>
        <translation>Otwarte przy zamknięciu: {what}</translation>
    </message>
    <message>
        <source>Scanned after it was closed: {count}</source>
        <translation>Zeskanowano po zamknięciu: {count}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Wymaga uwagi</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>A USB scanner that types like a keyboard</source>
        <translation>Skaner USB, który pisze jak klawiatura</translation>
    </message>
    <message>
        <source>A scan at this bench means</source>
        <translation>Skan na tym stanowisku oznacza</translation>
    </message>
    <message>
        <source>A scanner is missing? Plug it in, and it appears here.</source>
        <translation>Brakuje skanera? Podłącz go, a pojawi się tutaj.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>W porządku</translation>
    </message>
    <message>
        <source>Almost: no Enter</source>
        <translation>Prawie: brak Enter</translation>
    </message>
    <message>
        <source>Another code was read, and it came whole.</source>
        <translation>Odczytano inny kod i dotarł w całości.</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Każdy</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Pytam serwer…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Wróć do stanowiska</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Cannot be opened: {scanner}</source>
        <translation>Nie można otworzyć: {scanner}</translation>
    </message>
    <message>
        <source>Capitals come as capitals</source>
        <translation>Wielkie litery przychodzą poprawnie</translation>
    </message>
    <message>
        <source>Capitals got lost</source>
        <translation>Małe litery</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock jest włączony</translation>
    </message>
    <message>
        <source>Check station.toml and its folder, then try again.</source>
        <translation>Sprawdź station.toml i jego folder, potem spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Check the network and the address. The same code counts for ten minutes.</source>
        <translation>Sprawdź sieć i adres. Ten sam kod jest ważny dziesięć minut.</translation>
    </message>
    <message>
        <source>Check this computer’s clock. A company’s own certificate goes into [server] ca_file.</source>
        <translation>Sprawdź zegar komputera. Własny certyfikat firmy podaj w [server] ca_file.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Zegar</translation>
    </message>
    <message>
        <source>Connect to the tracking server</source>
        <translation>Połącz z serwerem</translation>
    </message>
    <message>
        <source>Each code ends as it should</source>
        <translation>Każdy kod kończy się jak trzeba</translation>
    </message>
    <message>
        <source>Each code ends with Enter</source>
        <translation>Każdy kod kończy się Enterem</translation>
    </message>
    <message>
        <source>Each code ends with Tab</source>
        <translation>Każdy kod kończy się Tabem</translation>
    </message>
    <message>
        <source>Enrolled as {name}</source>
        <translation>Zarejestrowano jako {name}</translation>
    </message>
    <message>
        <source>First a badge</source>
        <translation>Najpierw identyfikator</translation>
    </message>
    <message>
        <source>GS comes as {text}</source>
        <translation>GS przychodzi jako {text}</translation>
    </message>
    <message>
        <source>GS cuts the code in two</source>
        <translation>GS dzieli kod na dwa</translation>
    </message>
    <message>
        <source>GS is dropped</source>
        <translation>GS ginie</translation>
    </message>
    <message>
        <source>Hang the barcodes up at the bench. A badge belongs to its worker.</source>
        <translation>Kody powieś przy stanowisku. Identyfikator należy do swojego pracownika.</translation>
    </message>
    <message>
        <source>If it was the scanner, set it to send without pauses.</source>
        <translation>Jeśli to skaner, ustaw wysyłanie bez przerw.</translation>
    </message>
    <message>
        <source>It is older than ten minutes, or used already. Make a new one.</source>
        <translation>Ma ponad dziesięć minut albo został użyty. Utwórz nowy.</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Działa</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Skaner klawiaturowy</translation>
    </message>
    <message>
        <source>Log this computer in to the network, and check the address.</source>
        <translation>Zaloguj komputer do sieci i sprawdź adres.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Sprawdź ponownie</translation>
    </message>
    <message>
        <source>Looking at this bench…</source>
        <translation>Sprawdzanie tego stanowiska…</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Szukam skanerów…</translation>
    </message>
    <message>
        <source>Name of this bench</source>
        <translation>Nazwa tego stanowiska</translation>
    </message>
    <message>
        <source>Neither the keyring nor the settings folder can be written.</source>
        <translation>Nie można zapisać ani w pęku kluczy, ani w folderze ustawień.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>No label is read with that.</source>
        <translation>Tak nie da się odczytać etykiety.</translation>
    </message>
    <message>
        <source>No prefix, no suffix</source>
        <translation>Bez prefiksu i sufiksu</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Bez szyfrowania</translation>
    </message>
    <message>
        <source>Not safe enough</source>
        <translation>Za mało bezpieczne</translation>
    </message>
    <message>
        <source>Now scan the other code: it has a GS</source>
        <translation>Teraz zeskanuj drugi kod: ma GS</translation>
    </message>
    <message>
        <source>Open the bench</source>
        <translation>Otwórz stanowisko</translation>
    </message>
    <message>
        <source>Prefix and suffix: {text}</source>
        <translation>Prefiks i sufiks: {text}</translation>
    </message>
    <message>
        <source>Print barcodes and badges</source>
        <translation>Drukuj kody i identyfikatory</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programy</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Zapisz raport</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Zapisano jako PDF</translation>
    </message>
    <message>
        <source>Scan both codes with the scanner that is to be examined.</source>
        <translation>Zeskanuj oba kody skanerem, który ma być zbadany.</translation>
    </message>
    <message>
        <source>Scan the QR code that the server shows, or type its address and the code.</source>
        <translation>Zeskanuj kod QR z serwera albo wpisz jego adres i kod.</translation>
    </message>
    <message>
        <source>Scan the enrolment code</source>
        <translation>Zeskanuj kod rejestracji</translation>
    </message>
    <message>
        <source>Scan the two codes above, one after the other.</source>
        <translation>Zeskanuj oba kody powyżej, jeden po drugim.</translation>
    </message>
    <message>
        <source>Scan this barcode off the screen, or any other, with every scanner.</source>
        <translation>Zeskanuj ten kod z ekranu lub dowolny inny każdym skanerem.</translation>
    </message>
    <message>
        <source>ScanStation — set-up</source>
        <translation>ScanStation – konfiguracja</translation>
    </message>
    <message>
        <source>Scanner doctor</source>
        <translation>Doktor skanera</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Skanery</translation>
    </message>
    <message>
        <source>Secrets are left out; numbers of parcels may be in it.</source>
        <translation>Bez tajnych danych; mogą w nim być numery paczek.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Wysłano do drukarki</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Skaner szeregowy</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serwer</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, not as Enter or Tab.</source>
        <translation>Ustaw skaner, aby wysyłał GS jako znak 1D, nie jako Enter lub Tab.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, or as the key F8.</source>
        <translation>Ustaw skaner, aby wysyłał GS jako znak 1D lub klawisz F8.</translation>
    </message>
    <message>
        <source>Set the scanner to send without pauses (its manual: inter-character delay 0).</source>
        <translation>Ustaw skaner, aby wysyłał bez przerw (w instrukcji: inter-character delay 0).</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout, or paste the code.</source>
        <translation>Ustaw w skanerze układ klawiatury tego komputera albo wklej kod.</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout.</source>
        <translation>Ustaw w skanerze układ klawiatury tego komputera.</translation>
    </message>
    <message>
        <source>Set the scanner’s keyboard country to {country}.</source>
        <translation>Ustaw w skanerze kraj klawiatury (keyboard country): {country}.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pomiń</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Odpowiedziało coś innego</translation>
    </message>
    <message>
        <source>Switch Caps Lock off at the keyboard.</source>
        <translation>Wyłącz Caps Lock na klawiaturze.</translation>
    </message>
    <message>
        <source>Switch Caps Lock off, and the scanner’s case conversion too.</source>
        <translation>Wyłącz Caps Lock, a w skanerze także zamianę wielkości liter.</translation>
    </message>
    <message>
        <source>pauses of at most {number} ms</source>
        <translation>przerwy najwyżej {number} ms</translation>
    </message>
    <message>
        <source>Switch them off in the scanner, or let the last step of the set-up learn them.</source>
        <translation>Wyłącz je w skanerze albo pozwól, by nauczył się ich ostatni krok konfiguracji.</translation>
    </message>
    <message>
        <source>Switch “transmit GS” (or FNC1) on in the scanner.</source>
        <translation>Włącz w skanerze „transmit GS” (lub FNC1).</translation>
    </message>
    <message>
        <source>Symbology identifier: {text}</source>
        <translation>Identyfikator symboliki: {text}</translation>
    </message>
    <message>
        <source>That came key by key</source>
        <translation>Klawisz po klawiszu</translation>
    </message>
    <message>
        <source>That is neither of the two codes</source>
        <translation>To żaden z tych dwóch kodów</translation>
    </message>
    <message>
        <source>That is no enrolment code</source>
        <translation>To nie jest kod rejestracji</translation>
    </message>
    <message>
        <source>The bench has learned it, and puts codes right.</source>
        <translation>Stanowisko nauczyło się go i poprawia kody.</translation>
    </message>
    <message>
        <source>The code came garbled</source>
        <translation>Kod dotarł zniekształcony</translation>
    </message>
    <message>
        <source>The keyboard layout is right</source>
        <translation>Układ klawiatury jest właściwy</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>Nie można zapisać raportu</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Raport jest zapisany</translation>
    </message>
    <message>
        <source>The scanner sends no Enter</source>
        <translation>Skaner nie wysyła Entera</translation>
    </message>
    <message>
        <source>The server asks for patience</source>
        <translation>Serwer prosi o cierpliwość</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Serwer jest nieosiągalny</translation>
    </message>
    <message>
        <source>The server does not take this code</source>
        <translation>Serwer nie przyjmuje tego kodu</translation>
    </message>
    <message>
        <source>The server has trouble</source>
        <translation>Serwer ma problem</translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted</source>
        <translation>Certyfikat serwera nie jest zaufany</translation>
    </message>
    <message>
        <source>The settings cannot be written</source>
        <translation>Nie można zapisać ustawień</translation>
    </message>
    <message>
        <source>The token cannot be kept</source>
        <translation>Nie można zapisać klucza</translation>
    </message>
    <message>
        <source>The token is in this computer’s keyring.</source>
        <translation>Klucz jest w pęku kluczy tego komputera.</translation>
    </message>
    <message>
        <source>The token is kept in a file that only you can read.</source>
        <translation>Klucz jest w pliku, który tylko ty możesz odczytać.</translation>
    </message>
    <message>
        <source>This bench</source>
        <translation>To stanowisko</translation>
    </message>
    <message>
        <source>This server is outside your network: its address must begin with https.</source>
        <translation>Ten serwer jest poza waszą siecią: adres musi zaczynać się od https.</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Do wiadomości</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Do naprawy</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Try again; if that does not help, look at the server.</source>
        <translation>Spróbuj ponownie; jeśli to nie pomoże, sprawdź serwer.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Wypróbuj</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Użyj mimo to</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Poczekaj minutę i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>Czekam na skan</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Witamy</translation>
    </message>
    <message>
        <source>What language does this bench speak, and what is it called?</source>
        <translation>Jakim językiem mówi to stanowisko i jak się nazywa?</translation>
    </message>
    <message>
        <source>Who may scan here?</source>
        <translation>Kto może tu skanować?</translation>
    </message>
    <message>
        <source>Whoever is in this network can read along. Only a lead should say yes to that.</source>
        <translation>Każdy w tej sieci może to czytać. Zgodzić się powinien tylko lider.</translation>
    </message>
    <message>
        <source>Work without a server</source>
        <translation>Pracuj bez serwera</translation>
    </message>
    <message>
        <source>Works: {names}</source>
        <translation>Działa: {names}</translation>
    </message>
    <message>
        <source>Wrong keyboard layout</source>
        <translation>Zły układ klawiatury</translation>
    </message>
    <message>
        <source>or type the server’s address, Enter, then the code, Enter</source>
        <translation>albo wpisz adres serwera, Enter, potem kod, Enter</translation>
    </message>
    <message>
        <source>Built into this computer: touch to use it</source>
        <translation>Wbudowany w komputer: dotknij, aby użyć</translation>
    </message>
    <message>
        <source>Scan a button off the screen, touch it, or press Enter</source>
        <translation>Zeskanuj przycisk z ekranu, dotknij go lub naciśnij Enter</translation>
    </message>
    <message>
        <source>Scan any barcode with each scanner that you want: the one that is heard is chosen.</source>
        <translation>Zeskanuj dowolny kod każdym skanerem, którego chcesz używać: ten, który się odezwie, zostaje wybrany.</translation>
    </message>
    <message>
        <source>Serial port {name}</source>
        <translation>Port szeregowy {name}</translation>
    </message>
    <message>
        <source>The operator gets the code on the server’s page “Stations”, “Add a bench”, or by the command: {command}</source>
        <translation>Kod pobiera operator na stronie serwera „Stations”, „Add a bench”, albo poleceniem: {command}</translation>
    </message>
    <message>
        <source>HID POS scanner</source>
        <translation>Skaner HID POS</translation>
    </message>
    <message>
        <source>For a scanner that reads no QR codes:</source>
        <translation>Dla skanera, który nie czyta kodów QR:</translation>
    </message>
    <message>
        <source>Keyboard learned</source>
        <translation>Klawiatura poznana</translation>
    </message>
    <message>
        <source>More than the code</source>
        <translation>Więcej niż kod</translation>
    </message>
    <message>
        <source>Now scan the test barcode again.</source>
        <translation>Teraz zeskanuj jeszcze raz kod testowy.</translation>
    </message>
    <message>
        <source>Prefix or suffix learned</source>
        <translation>Prefiks lub sufiks poznany</translation>
    </message>
    <message>
        <source>Scan this once: the bench learns the scanner’s keyboard.</source>
        <translation>Zeskanuj to raz: stanowisko pozna klawiaturę skanera.</translation>
    </message>
    <message>
        <source>The scanner sends something around it: switch its prefix and suffix off.</source>
        <translation>Skaner dodaje coś wokół kodu: wyłącz jego prefiks i sufiks.</translation>
    </message>
    <message>
        <source>characters a second: {number}</source>
        <translation>znaków na sekundę: {number}</translation>
    </message>
    <message>
        <source>Scan the code on the left once, or set the scanner to this computer’s layout.</source>
        <translation>Zeskanuj raz kod po lewej albo ustaw w skanerze układ tego komputera.</translation>
    </message>
    <message>
        <source>Set the scanner to send Enter after each code (its manual: suffix CR).</source>
        <translation>Ustaw skaner tak, by po każdym kodzie wysyłał Enter (w instrukcji: sufiks CR).</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>End of shift</source>
        <translation>Koniec zmiany</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lider</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Następny etap</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Pakowanie</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Przygotowanie</translation>
    </message>
    <message>
        <source>Scan to tell the bench</source>
        <translation>Zeskanuj, by wydać polecenie</translation>
    </message>
    <message>
        <source>Scan your language</source>
        <translation>Zeskanuj swój język</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Widziałem</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Konfiguracja</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Wysyłka</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Site {site} · keep it at the bench: whoever has it can give commands</source>
        <translation>Zakład {site} · zostaw przy stanowisku: kto ją ma, wydaje polecenia</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Won’t scan</source>
        <translation>Nie skanuje</translation>
    </message>
    <message>
        <source>clear the red error</source>
        <translation>usuwa czerwony błąd</translation>
    </message>
    <message>
        <source>enter the number</source>
        <translation>wpisz numer</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>od teraz</translation>
    </message>
    <message>
        <source>sign off</source>
        <translation>wylogowanie</translation>
    </message>
    <message>
        <source>take the last scan back</source>
        <translation>cofa ostatni skan</translation>
    </message>
    <message>
        <source>the rest is missing</source>
        <translation>brakuje reszty</translation>
    </message>
    <message>
        <source>whichever comes</source>
        <translation>jaki wypada</translation>
    </message>
    <message>
        <source>For leads: your badge first</source>
        <translation>Dla liderów: najpierw identyfikator</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>open and close the scan log</source>
        <translation>otwórz i zamknij dziennik skanów</translation>
    </message>
    <message>
        <source>scanners and server</source>
        <translation>skanery i serwer</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Delivered</source>
        <translation>Doręczono</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>W drodze</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Następny etap</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>W doręczeniu</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Spakowano</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Przetworzono</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Wysłano</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%Ln begun · its label brings it back</source>
        <translation>
            <numerusform>%Ln zaczęty karton · wraca po etykiecie</numerusform>
            <numerusform>%Ln zaczęte kartony · wracają po etykiecie</numerusform>
            <numerusform>%Ln zaczętych kartonów · wracają po etykiecie</numerusform>
        </translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Scan it again; it did not count.</source>
        <translation>Cyfra jest błędna albo jej brakuje. Zeskanuj jeszcze raz – nie zaliczono.</translation>
    </message>
    <message>
        <source>A lead’s badge opens it.</source>
        <translation>Otwiera ją identyfikator lidera.</translation>
    </message>
    <message>
        <source>Already packed</source>
        <translation>Już spakowano</translation>
    </message>
    <message>
        <source>Already processed</source>
        <translation>Już przetworzono</translation>
    </message>
    <message>
        <source>Already shipped</source>
        <translation>Już wysłano</translation>
    </message>
    <message>
        <source>Another site’s code</source>
        <translation>Kod innego zakładu</translation>
    </message>
    <message>
        <source>Box put back</source>
        <translation>Karton odłożony</translation>
    </message>
    <message>
        <source>Commands and badges count only when they are scanned.</source>
        <translation>Polecenia i identyfikatory liczą się tylko zeskanowane.</translation>
    </message>
    <message>
        <source>Do not send it. Put the parcel aside and call the lead.</source>
        <translation>Nie wysyłaj. Odłóż paczkę i zawołaj lidera.</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Kod rejestracji</translation>
    </message>
    <message>
        <source>Enter the number</source>
        <translation>Wpisz numer</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Wpisz PIN</translation>
    </message>
    <message>
        <source>Every scan is yours now.</source>
        <translation>Teraz każdy skan jest twój.</translation>
    </message>
    <message>
        <source>For leads only</source>
        <translation>Tylko dla liderów</translation>
    </message>
    <message>
        <source>From now on a scan means this.</source>
        <translation>Od teraz skan oznacza właśnie to.</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Pracuj dalej.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Cześć</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>W kartonie</translation>
    </message>
    <message>
        <source>It belongs into the set-up. Ask the lead.</source>
        <translation>Jego miejsce jest w konfiguracji. Zapytaj lidera.</translation>
    </message>
    <message>
        <source>It counts, although a later step is done already. Tell the lead.</source>
        <translation>Zaliczono, choć późniejszy etap już wykonano. Powiedz liderowi.</translation>
    </message>
    <message>
        <source>It counts, although no order tells of it. Tell the lead.</source>
        <translation>Zaliczono, choć nie ma jej w żadnym zamówieniu. Powiedz liderowi.</translation>
    </message>
    <message>
        <source>It counts, although nobody has packed it. Tell the lead.</source>
        <translation>Zaliczono, choć nikt jej nie spakował. Powiedz liderowi.</translation>
    </message>
    <message>
        <source>It counts. Scan the parcel before it and its label later.</source>
        <translation>Zaliczono. Poprzednią paczkę i jej etykietę zeskanuj później.</translation>
    </message>
    <message>
        <source>It did NOT count. Put the parcel aside and call the lead.</source>
        <translation>NIE zaliczono. Odłóż paczkę na bok i zawołaj lidera.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Put the parcel aside and ask the lead.</source>
        <translation>Nie zaliczono, ale zapisano. Odłóż paczkę na bok i zapytaj lidera.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Scan the shipping label.</source>
        <translation>Nie zaliczono, ale zapisano. Zeskanuj etykietę wysyłkową.</translation>
    </message>
    <message>
        <source>It did not count. Nothing counts here without a badge.</source>
        <translation>Nie zaliczono. Bez identyfikatora nic się tu nie liczy.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again.</source>
        <translation>Nie zaliczono. Zeskanuj jeszcze raz.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>Nie zaliczono: wpisywanie jest tu wyłączone. Zeskanuj etykietę.</translation>
    </message>
    <message>
        <source>It is the label of {parcel}</source>
        <translation>To etykieta paczki {parcel}</translation>
    </message>
    <message>
        <source>Item taken back</source>
        <translation>Artykuł cofnięty</translation>
    </message>
    <message>
        <source>Label attached</source>
        <translation>Etykieta przypisana</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>Język zmieniony</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Błąd odczytu</translation>
    </message>
    <message>
        <source>Missing: {items}</source>
        <translation>Brakuje: {items}</translation>
    </message>
    <message>
        <source>No error is waiting. Go on.</source>
        <translation>Nie ma błędów. Pracuj dalej.</translation>
    </message>
    <message>
        <source>No order tells of it. Put the parcel aside and ask the lead.</source>
        <translation>Nie ma jej w żadnym zamówieniu. Odłóż paczkę i zapytaj lidera.</translation>
    </message>
    <message>
        <source>Nobody has this badge. Ask the lead.</source>
        <translation>Nikt nie ma tego identyfikatora. Zapytaj lidera.</translation>
    </message>
    <message>
        <source>Not packed yet</source>
        <translation>Jeszcze niespakowana</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nie zapisano</translation>
    </message>
    <message>
        <source>Nothing is being packed</source>
        <translation>Nic nie jest pakowane</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Tutaj nic więcej nie trzeba robić.</translation>
    </message>
    <message>
        <source>Nothing to clear</source>
        <translation>Nie ma czego usuwać</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nie ma czego cofnąć</translation>
    </message>
    <message>
        <source>Nothing was in it. Its label begins it again.</source>
        <translation>Był pusty. Etykieta zaczyna go od nowa.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Nic nie odczytano</translation>
    </message>
    <message>
        <source>Now scan the courier’s label</source>
        <translation>Teraz zeskanuj etykietę kuriera</translation>
    </message>
    <message>
        <source>One too many</source>
        <translation>O jeden za dużo</translation>
    </message>
    <message>
        <source>Only part of it came</source>
        <translation>Przyszła tylko część</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Kod produktu</translation>
    </message>
    <message>
        <source>Put it back: enough of it is in the box. It did not count.</source>
        <translation>Odłóż: w kartonie jest już dość. Nie zaliczono.</translation>
    </message>
    <message>
        <source>Put it back: it is not of this order. It did not count.</source>
        <translation>Odłóż: to nie z tego zamówienia. Nie zaliczono.</translation>
    </message>
    <message>
        <source>Put the parcel aside. Customer service sees what is missing.</source>
        <translation>Odłóż paczkę. Obsługa klienta widzi, czego brakuje.</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>Odczytano dwa razy</translation>
    </message>
    <message>
        <source>Routing code</source>
        <translation>Kod sortowania</translation>
    </message>
    <message>
        <source>SHORT is for an order whose items are being scanned.</source>
        <translation>BRAK dotyczy zamówienia, którego artykuły są skanowane.</translation>
    </message>
    <message>
        <source>STOP: on hold</source>
        <translation>STOP: wstrzymana</translation>
    </message>
    <message>
        <source>Saved here and on the server.</source>
        <translation>Zapisano tutaj i na serwerze.</translation>
    </message>
    <message>
        <source>Saved here. It goes to the server by itself.</source>
        <translation>Zapisano tutaj. Na serwer trafi samo.</translation>
    </message>
    <message>
        <source>Saved here. The server will not take it: tell the lead.</source>
        <translation>Zapisano tutaj. Serwer tego nie przyjmuje: powiedz liderowi.</translation>
    </message>
    <message>
        <source>In two seconds UNDO takes back the one before.</source>
        <translation>Za dwie sekundy COFNIJ cofnie poprzedni.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again. If that never helps, tell the lead: no Enter comes.</source>
        <translation>Nie zaliczono. Zeskanuj jeszcze raz. Jeśli to nigdy nie pomaga, powiedz liderowi: nie ma Enter.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Zeskanuj jeszcze raz.</translation>
    </message>
    <message>
        <source>Scan its parcel, then this label again. Till then it stands alone.</source>
        <translation>Zeskanuj jej paczkę, potem tę etykietę jeszcze raz. Do tego czasu liczy się osobno.</translation>
    </message>
    <message>
        <source>Scan one of those on the sheet.</source>
        <translation>Zeskanuj jeden z arkusza.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Zeskanuj kod kreskowy, pod którym jest numer przesyłki.</translation>
    </message>
    <message>
        <source>Scan the items</source>
        <translation>Zeskanuj artykuły</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Zeskanuj etykietę wysyłkową – tę dużą z adresem.</translation>
    </message>
    <message>
        <source>Scan your badge first</source>
        <translation>Najpierw identyfikator</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Widziałem</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Konfiguracja</translation>
    </message>
    <message>
        <source>Short: on hold</source>
        <translation>Brak: wstrzymana</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Wylogowano</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Etap zmieniony</translation>
    </message>
    <message>
        <source>Still to come: {items}</source>
        <translation>Jeszcze: {items}</translation>
    </message>
    <message>
        <source>Take it off. Find the label of this parcel and scan that.</source>
        <translation>Odklej. Znajdź etykietę tej paczki i ją zeskanuj.</translation>
    </message>
    <message>
        <source>Take it out of the box.</source>
        <translation>Wyjmij z kartonu.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Cofnięto</translation>
    </message>
    <message>
        <source>That is the product’s code</source>
        <translation>To jest kod produktu</translation>
    </message>
    <message>
        <source>That is the routing code</source>
        <translation>To jest kod sortowania</translation>
    </message>
    <message>
        <source>The PIN comes after the badge.</source>
        <translation>PIN podaje się po identyfikatorze.</translation>
    </message>
    <message>
        <source>The bench speaks your language now.</source>
        <translation>Stanowisko mówi teraz w twoim języku.</translation>
    </message>
    <message>
        <source>The box is open again. Still to come: {items}</source>
        <translation>Karton znów jest otwarty. Jeszcze: {items}</translation>
    </message>
    <message>
        <source>The first time counts.</source>
        <translation>Liczy się pierwszy raz.</translation>
    </message>
    <message>
        <source>The label belongs to {parcel}</source>
        <translation>Etykieta należy do {parcel}</translation>
    </message>
    <message>
        <source>The next worker scans a badge.</source>
        <translation>Następna osoba skanuje identyfikator.</translation>
    </message>
    <message>
        <source>The set-up opens.</source>
        <translation>Otwiera się konfiguracja.</translation>
    </message>
    <message>
        <source>This scanner goes on as it is set: {stage}</source>
        <translation>Ten skaner działa dalej według ustawień: {stage}</translation>
    </message>
    <message>
        <source>Too late to pack</source>
        <translation>Za późno na pakowanie</translation>
    </message>
    <message>
        <source>Too late to process</source>
        <translation>Za późno na przetwarzanie</translation>
    </message>
    <message>
        <source>Too late to ship</source>
        <translation>Za późno na wysyłkę</translation>
    </message>
    <message>
        <source>Too long for a label</source>
        <translation>Za długi jak na etykietę</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Za dużo złych PIN-ów</translation>
    </message>
    <message>
        <source>Typed, not scanned</source>
        <translation>Wpisano, nie zeskanowano</translation>
    </message>
    <message>
        <source>Unknown badge</source>
        <translation>Nieznany identyfikator</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Nieznany kod</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Nieznany język</translation>
    </message>
    <message>
        <source>Unknown parcel</source>
        <translation>Nieznana paczka</translation>
    </message>
    <message>
        <source>Use the sheet and the badges of this site.</source>
        <translation>Użyj arkusza i identyfikatorów tego zakładu.</translation>
    </message>
    <message>
        <source>Whose label is it?</source>
        <translation>Czyja to etykieta?</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Zły PIN</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Zły artykuł</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Zła etykieta</translation>
    </message>
    <message>
        <source>You have scanned nothing in this shift that could be taken back.</source>
        <translation>W tej zmianie nie ma twoich skanów do cofnięcia.</translation>
    </message>
    <message>
        <source>counts no longer</source>
        <translation>już się nie liczy</translation>
    </message>
    <message>
        <source>for the other scanners</source>
        <translation>dla pozostałych skanerów</translation>
    </message>
    <message>
        <source>items not checked: no list of them is known</source>
        <translation>nie sprawdzono towarów: lista nie jest znana</translation>
    </message>
    <message>
        <source>not for {parcel}</source>
        <translation>nie do {parcel}</translation>
    </message>
    <message>
        <source>nothing scanned</source>
        <translation>nic nie zeskanowano</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>wpisano ręcznie</translation>
    </message>
    <message>
        <source>{counted} of {total}</source>
        <translation>{counted} z {total}</translation>
    </message>
    <message>
        <source>{counted} of {total} items</source>
        <translation>{counted} z {total} artykułów</translation>
    </message>
    <message>
        <source>{count} packed</source>
        <translation>{count} spakowanych</translation>
    </message>
    <message>
        <source>{count} processed</source>
        <translation>{count} przygotowanych</translation>
    </message>
    <message>
        <source>{count} shipped</source>
        <translation>{count} wysłanych</translation>
    </message>
    <message>
        <source>{item} {counted} of {total}</source>
        <translation>{item} {counted} z {total}</translation>
    </message>
    <message>
        <source>{parcel} is kept for later</source>
        <translation>{parcel} czeka na później</translation>
    </message>
    <message>
        <source>{parcel} still has no label</source>
        <translation>{parcel} nie ma jeszcze etykiety</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} o {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}</source>
        <translation>{stage} o {time}, {station}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} o {time}, {worker}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}</source>
        <translation>{stage} o {time}, {worker}, {station}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} {date} o {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} {date} o {time}, {worker}</translation>
    </message>
    <message>
        <source>For the scan log</source>
        <translation>Dla dziennika</translation>
    </message>
    <message>
        <source>It names the parcel there and counts for nothing else.</source>
        <translation>Wskazuje tam paczkę i nie liczy się do niczego innego.</translation>
    </message>
    <message>
        <source>Scan LOG again to close it.</source>
        <translation>Ponowny skan LOG zamyka go.</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Dziennik skanów</translation>
    </message>
    <message>
        <source>It did nothing: it belongs to the set-up’s screen.</source>
        <translation>Nic się nie stało: należy do ekranu konfiguracji.</translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Compare it with the label; it did not count.</source>
        <translation>Cyfra jest błędna albo jej brakuje. Porównaj z etykietą; nie zaliczono.</translation>
    </message>
    <message>
        <source>Mistyped</source>
        <translation>Błąd we wpisanym</translation>
    </message>
    <message>
        <source>No PIN came</source>
        <translation>Nie podano PIN-u</translation>
    </message>
    <message>
        <source>Not for the bench</source>
        <translation>Nie dla stanowiska</translation>
    </message>
    <message>
        <source>The badge waits a minute for its PIN. Scan it again.</source>
        <translation>Identyfikator czeka minutę na PIN. Zeskanuj go ponownie.</translation>
    </message>
    <message>
        <source>Touch the keypad, or type it and press Enter.</source>
        <translation>Dotknij klawiszy albo wpisz i naciśnij Enter.</translation>
    </message>
    <message>
        <source>Try again: touch the keypad, or type it and press Enter.</source>
        <translation>Jeszcze raz: dotknij klawiszy albo wpisz i naciśnij Enter.</translation>
    </message>
    <message>
        <source>Wait a minute, then scan your badge again.</source>
        <translation>Odczekaj minutę, potem zeskanuj identyfikator ponownie.</translation>
    </message>
    <message>
        <source>Every scan is yours now. The bench does not speak your language: tell the lead.</source>
        <translation>Teraz każdy skan jest twój. Stanowisko nie zna twojego języka: powiedz liderowi.</translation>
    </message>
    <message>
        <source>None of the workers is a lead. Close the bench, and type in a terminal: {command}</source>
        <translation>Żaden z pracowników nie jest liderem. Zamknij stanowisko i wpisz w terminalu: {command}</translation>
    </message>
    <message>
        <source>Garbled by the keyboard</source>
        <translation>Zniekształcony przez klawiaturę</translation>
    </message>
    <message>
        <source>It did not count. Switch Caps Lock off and scan it again.</source>
        <translation>Nie zaliczono. Wyłącz Caps Lock i zeskanuj jeszcze raz.</translation>
    </message>
</context>
</TS>
