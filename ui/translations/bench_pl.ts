<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Najpierw dobry ton, potem alarm</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>Nic nie słychać? Powiedz liderowi. Wszystko dobrze? Po prostu skanuj.</translation>
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
        <source>ScanStation cannot start</source>
        <translation>ScanStation nie może się uruchomić</translation>
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
</context>
<context>
    <name>Link</name>
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
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Next stage</source>
        <translation>Następny etap</translation>
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
    <message>
        <source>A digit is wrong. Scan it again; it did not count.</source>
        <translation>Jedna cyfra się nie zgadza. Zeskanuj jeszcze raz – nie zaliczono.</translation>
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
        <source>It did not count. Scan it again.</source>
        <translation>Nie zaliczono. Zeskanuj jeszcze raz.</translation>
    </message>
    <message>
        <source>It did not count: the scanner sends no Enter after a code. Tell the lead.</source>
        <translation>Nie zaliczono: skaner nie wysyła Enter po kodzie. Powiedz liderowi.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>Nie zaliczono: wpisywanie jest tu wyłączone. Zeskanuj etykietę.</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Błąd odczytu</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nie zapisano</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Tutaj nic więcej nie trzeba robić.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Nic nie odczytano</translation>
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
        <source>Routing code</source>
        <translation>Kod sortowania</translation>
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
        <source>Scan it again.</source>
        <translation>Zeskanuj jeszcze raz.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Zeskanuj kod kreskowy, pod którym jest numer przesyłki.</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Zeskanuj etykietę wysyłkową – tę dużą z adresem.</translation>
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
        <source>Typed, not scanned</source>
        <translation>Wpisano, nie zeskanowano</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Nieznany kod</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>wpisano ręcznie</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} o {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} o {time}, {worker}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} {date} o {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} {date} o {time}, {worker}</translation>
    </message>
</context>
</TS>
