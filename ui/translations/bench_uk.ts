<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Спершу добрий сигнал, потім тривога</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>Нічого не чути? Скажіть старшому зміни. Усе гаразд? Просто скануйте.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Останні скани</translation>
    </message>
    <message>
        <source>Lead: no loudspeaker, this bench has no tones.</source>
        <translation>Старший зміни: немає динаміка, тут немає звуку.</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>Не під’єднано: {names}</translation>
    </message>
    <message>
        <source>Not working: {names}</source>
        <translation>Не працює: {names}</translation>
    </message>
    <message>
        <source>Ready — scan a parcel</source>
        <translation>Готово — скануйте посилку</translation>
    </message>
    <message>
        <source>ScanStation cannot start</source>
        <translation>ScanStation не може запуститися</translation>
    </message>
    <message>
        <source>Scanners ready</source>
        <translation>Сканери готові</translation>
    </message>
    <message>
        <source>The packing bench is in use</source>
        <translation>Пакувальне місце працює</translation>
    </message>
    <message>
        <source>Typing: {text}</source>
        <translation>Введення: {text}</translation>
    </message>
    <message>
        <source>You should hear this</source>
        <translation>Це має бути чутно</translation>
    </message>
    <message>
        <source>of {target} per hour</source>
        <translation>з {target} за годину</translation>
    </message>
    <message>
        <source>of {target} today</source>
        <translation>з {target} сьогодні</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>за годину</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%Ln refused, for the lead</source>
        <translation>
            <numerusform>%Ln відхилено, для старшого зміни</numerusform>
            <numerusform>%Ln відхилено, для старшого зміни</numerusform>
            <numerusform>%Ln відхилено, для старшого зміни</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln чекає</numerusform>
            <numerusform>%Ln чекають</numerusform>
            <numerusform>%Ln чекають</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, last sent {time}</source>
        <translation>
            <numerusform>%Ln чекає, востаннє надіслано {time}</numerusform>
            <numerusform>%Ln чекають, востаннє надіслано {time}</numerusform>
            <numerusform>%Ln чекають, востаннє надіслано {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>З’єднання</translation>
    </message>
    <message>
        <source>Lead: check the server’s certificate, or set [server] ca_file.</source>
        <translation>Старший зміни: перевірте сертифікат сервера або задайте [server] ca_file.</translation>
    </message>
    <message>
        <source>Lead: enrol this bench again.</source>
        <translation>Старший зміни: зареєструйте це місце знову.</translation>
    </message>
    <message>
        <source>Lead: log this computer in to the network, or check [server] url.</source>
        <translation>Старший зміни: увійдіть у мережу або перевірте [server] url.</translation>
    </message>
    <message>
        <source>Lead: look at the server. Scanning goes on.</source>
        <translation>Старший зміни: перевірте сервер. Сканувати можна далі.</translation>
    </message>
    <message>
        <source>Network asks for log-in</source>
        <translation>Мережа вимагає входу</translation>
    </message>
    <message>
        <source>No server set</source>
        <translation>Сервер не вказано</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Не зареєстровано</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Немає зв’язку</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>На зв’язку</translation>
    </message>
    <message>
        <source>Server not trusted</source>
        <translation>Сервер ненадійний</translation>
    </message>
    <message>
        <source>Server trouble</source>
        <translation>Проблема із сервером</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>усе збережено</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>усе надіслано</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Next stage</source>
        <translation>Наступний етап</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Запаковано</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Опрацьовано</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Відправлено</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>A digit is wrong. Scan it again; it did not count.</source>
        <translation>Одна цифра не збігається. Скануйте ще раз — не зараховано.</translation>
    </message>
    <message>
        <source>Already packed</source>
        <translation>Уже запаковано</translation>
    </message>
    <message>
        <source>Already processed</source>
        <translation>Уже опрацьовано</translation>
    </message>
    <message>
        <source>Already shipped</source>
        <translation>Уже відправлено</translation>
    </message>
    <message>
        <source>It did NOT count. Put the parcel aside and call the lead.</source>
        <translation>НЕ зараховано. Відкладіть посилку й покличте старшого зміни.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Put the parcel aside and ask the lead.</source>
        <translation>Не зараховано, але записано. Відкладіть посилку й спитайте старшого зміни.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Scan the shipping label.</source>
        <translation>Не зараховано, але записано. Скануйте етикетку доставки.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again.</source>
        <translation>Не зараховано. Скануйте ще раз.</translation>
    </message>
    <message>
        <source>It did not count: the scanner sends no Enter after a code. Tell the lead.</source>
        <translation>Не зараховано: сканер не надсилає Enter після коду. Скажіть старшому зміни.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>Не зараховано: введення вручну тут вимкнено. Скануйте етикетку.</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Помилка зчитування</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не збережено</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Тут більше нічого робити не треба.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Нічого не зчитано</translation>
    </message>
    <message>
        <source>Only part of it came</source>
        <translation>Зчитано лише частину</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Код товару</translation>
    </message>
    <message>
        <source>Routing code</source>
        <translation>Код маршруту</translation>
    </message>
    <message>
        <source>Saved here and on the server.</source>
        <translation>Збережено тут і на сервері.</translation>
    </message>
    <message>
        <source>Saved here. It goes to the server by itself.</source>
        <translation>Збережено тут. На сервер піде саме.</translation>
    </message>
    <message>
        <source>Saved here. The server will not take it: tell the lead.</source>
        <translation>Збережено тут. Сервер цього не приймає: скажіть старшому зміни.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Скануйте ще раз.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Скануйте штрихкод, під яким стоїть номер відправлення.</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Скануйте етикетку доставки — велику, з адресою.</translation>
    </message>
    <message>
        <source>That is the product’s code</source>
        <translation>Це код товару</translation>
    </message>
    <message>
        <source>That is the routing code</source>
        <translation>Це код маршруту</translation>
    </message>
    <message>
        <source>Too late to pack</source>
        <translation>Запізно пакувати</translation>
    </message>
    <message>
        <source>Too late to process</source>
        <translation>Запізно опрацьовувати</translation>
    </message>
    <message>
        <source>Too late to ship</source>
        <translation>Запізно відправляти</translation>
    </message>
    <message>
        <source>Too long for a label</source>
        <translation>Задовгий для етикетки</translation>
    </message>
    <message>
        <source>Typed, not scanned</source>
        <translation>Введено, не відскановано</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Невідомий код</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>введено вручну</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} о {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} о {time}, {worker}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} {date} о {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} {date} о {time}, {worker}</translation>
    </message>
</context>
</TS>
