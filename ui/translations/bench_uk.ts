<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>+{count} more</source>
        <translation>ще {count}</translation>
    </message>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Спершу добрий сигнал, потім тривога</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>Нічого не чути? Скажіть старшому зміни. Усе гаразд? Просто скануйте.</translation>
    </message>
    <message>
        <source>It does not count yet. Wait for its colour and tone.</source>
        <translation>Ще не рахується. Зачекайте на колір і звук.</translation>
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
        <source>Saving …</source>
        <translation>Зберігаємо …</translation>
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
    <message>
        <source>{worker} is signed off: the badge counts no longer.</source>
        <translation>Вихід виконано: {worker}. Бейдж більше не діє.</translation>
    </message>
    <message>
        <source>{worker} was signed off: nothing was scanned for a while.</source>
        <translation>Вихід виконано: {worker}. Деякий час нічого не сканували.</translation>
    </message>
    <message>
        <source>Camera starting: {names}</source>
        <translation>Камера вмикається: {names}</translation>
    </message>
    <message>
        <source>Failed, restarting: {names}</source>
        <translation>Збій, перезапуск: {names}</translation>
    </message>
    <message>
        <source>Frozen, restarting: {names}</source>
        <translation>Застигла, перезапуск: {names}</translation>
    </message>
    <message>
        <source>Sees only black: {names}</source>
        <translation>Бачить лише чорне: {names}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A later step is done already</source>
        <translation>Пізніший крок уже виконано</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Прийнято</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Прийнято із застереженням</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Уже зроблено</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Як зчитано</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Призначено</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Бейдж</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Штрихкод</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Почато раніше</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Corrected at</source>
        <translation>Виправлено о</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>Виправив(ла)</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Виправлення</translation>
    </message>
    <message>
        <source>Corrects line</source>
        <translation>Виправляє рядок</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Кур’єр</translation>
    </message>
    <message>
        <source>Courier’s number</source>
        <translation>Номер кур’єра</translation>
    </message>
    <message>
        <source>Done as told</source>
        <translation>Виконано за командою</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Подія</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>ID події</translation>
    </message>
    <message>
        <source>Items not checked</source>
        <translation>Товари не перевірено</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Збережено тут</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>No courier’s label</source>
        <translation>Немає етикетки кур’єра</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>Не посилка</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примітка</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Затримано</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Не за порядком</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Посилка</translation>
    </message>
    <message>
        <source>Parcel label</source>
        <translation>Етикетка посилки</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Відхилено</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Відхилено сервером</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Скани</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Надіслано знову</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Улагоджено</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Вхід виконано</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>The one before has no courier’s label</source>
        <translation>Попередня не має етикетки перевізника</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>Сервер каже інакше</translation>
    </message>
    <message>
        <source>The server’s reason</source>
        <translation>Причина сервера</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Разом</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Введено вручну</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Нез’ясовано</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Чекає на сервер</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Працівник</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Вирішено</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Надіслано</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Результат</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>All columns, to filter and sort</source>
        <translation>Усі стовпці, щоб фільтрувати й сортувати</translation>
    </message>
    <message>
        <source>As what?</source>
        <translation>У якому вигляді?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>Файл CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Скасовано. Нічого не збережено.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>Exports of this bench</source>
        <translation>Експорти цього місця</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Для інших програм</translation>
    </message>
    <message>
        <source>For programmers</source>
        <translation>Для програмістів</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Рядки JSON</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Не збережено: {why}</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Звіт за день</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Save what the log shows</source>
        <translation>Зберегти те, що показує журнал</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Збережено в {file}</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Куди?</translation>
    </message>
    <message>
        <source>{done} of {total} lines</source>
        <translation>{done} з {total} рядків</translation>
    </message>
    <message>
        <source>{size} free · {folder}</source>
        <translation>вільно {size} · {folder}</translation>
    </message>
    <message>
        <source>The whole day, to print and sign</source>
        <translation>Увесь день, для друку й підпису</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln зроблено</numerusform>
            <numerusform>%Ln зроблено</numerusform>
            <numerusform>%Ln зроблено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without a number</source>
        <translation>
            <numerusform>%Ln рядок без номера</numerusform>
            <numerusform>%Ln рядки без номера</numerusform>
            <numerusform>%Ln рядків без номера</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent yet</source>
        <translation>
            <numerusform>%Ln ще не надіслано</numerusform>
            <numerusform>%Ln ще не надіслано</numerusform>
            <numerusform>%Ln ще не надіслано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s), {shipped} of them shipped</source>
        <translation>
            <numerusform>%Ln номер, з них відправлено {shipped}</numerusform>
            <numerusform>%Ln номери, з них відправлено {shipped}</numerusform>
            <numerusform>%Ln номерів, з них відправлено {shipped}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packed, not shipped</source>
        <translation>
            <numerusform>%Ln запаковано, не відправлено</numerusform>
            <numerusform>%Ln запаковано, не відправлено</numerusform>
            <numerusform>%Ln запаковано, не відправлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln відхилено</numerusform>
            <numerusform>%Ln відхилено</numerusform>
            <numerusform>%Ln відхилено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) after the day was closed</source>
        <translation>
            <numerusform>%Ln скан після закриття дня</numerusform>
            <numerusform>%Ln скани після закриття дня</numerusform>
            <numerusform>%Ln сканів після закриття дня</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent again</source>
        <translation>
            <numerusform>%Ln надсилається знову</numerusform>
            <numerusform>%Ln надсилаються знову</numerusform>
            <numerusform>%Ln надсилаються знову</numerusform>
        </translation>
    </message>
    <message>
        <source>/ h</source>
        <translation>/ год</translation>
    </message>
    <message>
        <source>Back to the scans</source>
        <translation>Назад до сканів</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Все одно закрити</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Закрити день</translation>
    </message>
    <message>
        <source>Close {day}?</source>
        <translation>Закрити {day}?</translation>
    </message>
    <message>
        <source>Closed at {time} by {who}</source>
        <translation>Закрито о {time}, {who}</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>День закрито</translation>
    </message>
    <message>
        <source>Day opened again</source>
        <translation>День відкрито знову</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Помилки</translation>
    </message>
    <message>
        <source>Errors per hour, in % of all readings</source>
        <translation>Помилки за годину, у % зчитувань</translation>
    </message>
    <message>
        <source>Everything is sent and nothing needs anybody.</source>
        <translation>Усе надіслано, і ніщо нікого не потребує.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Цифри</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Файл…</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Від – до</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Перерви</translation>
    </message>
    <message>
        <source>Half-packed boxes</source>
        <translation>Наполовину запаковані коробки</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Передача</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Година</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Години</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Як довго</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Востаннє</translation>
    </message>
    <message>
        <source>Look for what is left</source>
        <translation>Пошукайте, що лишилося</translation>
    </message>
    <message>
        <source>Nobody signed on</source>
        <translation>Ніхто не увійшов</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Немає.</translation>
    </message>
    <message>
        <source>Not on the server</source>
        <translation>Немає на сервері</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ще не надіслано</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>Нічого не залишилося</translation>
    </message>
    <message>
        <source>On the list, not shipped</source>
        <translation>У списку, не відправлено</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>На сервері</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>Це може лише старший зміни. Відскануйте бейдж.</translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation>Відкрити день знову</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Packed, not shipped</source>
        <translation>Запаковано, не відправлено</translation>
    </message>
    <message>
        <source>Packed, without a courier’s label</source>
        <translation>Запаковано, без етикетки перевізника</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Посилка</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставити</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>За годину</translation>
    </message>
    <message>
        <source>Per hour at work</source>
        <translation>За годину роботи</translation>
    </message>
    <message>
        <source>Per worker</source>
        <translation>За працівником</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Відхилено сервером</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Скажіть чому.</translation>
    </message>
    <message>
        <source>Scanned here</source>
        <translation>Відскановано тут</translation>
    </message>
    <message>
        <source>Shipped without a courier’s label</source>
        <translation>Відправлено без етикетки перевізника</translation>
    </message>
    <message>
        <source>Shipped, not on the list</source>
        <translation>Відправлено, немає у списку</translation>
    </message>
    <message>
        <source>Something is open. See to it, or close anyway and say why.</source>
        <translation>Щось відкрите. Вирішіть це або все одно закрийте і скажіть чому.</translation>
    </message>
    <message>
        <source>Something was scanned meanwhile. Look at the figures once more.</source>
        <translation>Тим часом щось відсканували. Перегляньте цифри ще раз.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Ще відкрите</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>The courier’s list</source>
        <translation>Список перевізника</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}</source>
        <translation>Файл не вдається прочитати: {why}</translation>
    </message>
    <message>
        <source>The list is too long: its end was not read.</source>
        <translation>Список задовгий: кінець не прочитано.</translation>
    </message>
    <message>
        <source>This day is closed already.</source>
        <translation>Цей день уже закрито.</translation>
    </message>
    <message>
        <source>This day is not closed.</source>
        <translation>Цей день не закрито.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Разом</translation>
    </message>
    <message>
        <source>Tracking numbers, copied or from a CSV or text file: both are compared.</source>
        <translation>Номери відправлень, скопійовані або з файлу CSV чи тексту: порівнюються обидва боки.</translation>
    </message>
    <message>
        <source>Unresolved scans</source>
        <translation>Нез’ясовані скани</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Що відомо</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Що зроблено</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Чому?</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Працівник</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Працівники</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>і ще %Ln</numerusform>
            <numerusform>і ще %Ln</numerusform>
            <numerusform>і ще %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>станом на {time}</translation>
    </message>
    <message>
        <source>busiest hour</source>
        <translation>пікова година</translation>
    </message>
    <message>
        <source>busiest hour: {count}</source>
        <translation>пікова година: {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>зроблено</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>помилки</translation>
    </message>
    <message>
        <source>errors {share}</source>
        <translation>помилки {share}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln gap(s)</source>
        <translation>
            <numerusform>за %Ln перерву</numerusform>
            <numerusform>за %Ln перерви</numerusform>
            <numerusform>за %Ln перерв</numerusform>
        </translation>
    </message>
    <message>
        <source>no scan of it counts</source>
        <translation>жоден скан не зараховано</translation>
    </message>
    <message>
        <source>nobody scanned</source>
        <translation>ніхто не сканував</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ще не надіслано</translation>
    </message>
    <message>
        <source>of all days {count}, it said at {time}</source>
        <translation>за всі дні {count}, повідомив о {time}</translation>
    </message>
    <message>
        <source>of {target} ({part} %)</source>
        <translation>з {target} ({part} %)</translation>
    </message>
    <message>
        <source>on hold: {why}</source>
        <translation>затримано: {why}</translation>
    </message>
    <message>
        <source>per hour at work</source>
        <translation>за годину роботи</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>відхилено: {why}</translation>
    </message>
    <message>
        <source>target {count}</source>
        <translation>ціль {count}</translation>
    </message>
    <message>
        <source>the other benches are not known here</source>
        <translation>інші місця тут невідомі</translation>
    </message>
    <message>
        <source>the other benches as of {time}</source>
        <translation>інші місця станом на {time}</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>введено вручну</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>нез’ясовано</translation>
    </message>
    <message>
        <source>{day} can be closed</source>
        <translation>{day} можна закрити</translation>
    </message>
    <message>
        <source>{day} is closed</source>
        <translation>{day} закрито</translation>
    </message>
    <message>
        <source>{here} scanned here, {there} on the server</source>
        <translation>{here} відскановано тут, {there} на сервері</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} год {minutes} хв</translation>
    </message>
    <message>
        <source>{hour} again</source>
        <translation>{hour} вдруге</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} хв</translation>
    </message>
    <message>
        <source>{rate} per hour</source>
        <translation>{rate} за годину</translation>
    </message>
    <message>
        <source>Opened again at {time} by {who}</source>
        <translation>Знову відкрито о {time}, {who}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>Сервер каже інакше</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>скасовано</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Скас.</translation>
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
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Type here</source>
        <translation>Пишіть тут</translation>
    </message>
    <message>
        <source>PIN for {worker}</source>
        <translation>PIN: {worker}</translation>
    </message>
    <message>
        <source>The number printed under the barcode</source>
        <translation>Номер під штрихкодом</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%Ln in conflict, for the lead</source>
        <translation>
            <numerusform>%Ln у конфлікті, для старшого зміни</numerusform>
            <numerusform>%Ln у конфлікті, для старшого зміни</numerusform>
            <numerusform>%Ln у конфлікті, для старшого зміни</numerusform>
        </translation>
    </message>
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
    <message>
        <source>Lead: scan your badge, then LOG.</source>
        <translation>Старший зміни: скануйте бейдж, потім LOG.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>Вибрано %Ln</numerusform>
            <numerusform>Вибрано %Ln</numerusform>
            <numerusform>Вибрано %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new above</source>
        <translation>
            <numerusform>%Ln новий угорі</numerusform>
            <numerusform>%Ln нові вгорі</numerusform>
            <numerusform>%Ln нових угорі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the server</source>
        <translation>
            <numerusform>%Ln на сервері</numerusform>
            <numerusform>%Ln на сервері</numerusform>
            <numerusform>%Ln на сервері</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put right</source>
        <translation>
            <numerusform>Виправлено %Ln</numerusform>
            <numerusform>Виправлено %Ln</numerusform>
            <numerusform>Виправлено %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scanned here</source>
        <translation>
            <numerusform>%Ln скановано тут</numerusform>
            <numerusform>%Ln скановано тут</numerusform>
            <numerusform>%Ln скановано тут</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Прийнято</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Прийнято з попередженням</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Усі дні</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Уже зроблено</translation>
    </message>
    <message>
        <source>Archive: nothing can be changed here</source>
        <translation>Архів: тут нічого не можна змінити</translation>
    </message>
    <message>
        <source>Assign the scan</source>
        <translation>Призначити скан</translation>
    </message>
    <message>
        <source>Assign to a parcel</source>
        <translation>Призначити посилці</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Назад до місця</translation>
    </message>
    <message>
        <source>Bench: {word}</source>
        <translation>Місце: {word}</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Повернулася</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Check begun</source>
        <translation>Перевірку розпочато</translation>
    </message>
    <message>
        <source>Choose a line to see what happened to its parcel.</source>
        <translation>Виберіть рядок, щоб побачити, що було з посилкою.</translation>
    </message>
    <message>
        <source>Choose what needs someone, on the left.</source>
        <translation>Виберіть ліворуч, що потребує уваги.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>Command or badge</source>
        <translation>Команда або бейдж</translation>
    </message>
    <message>
        <source>Command refused</source>
        <translation>Команду відхилено</translation>
    </message>
    <message>
        <source>Courier’s label</source>
        <translation>Етикетка перевізника</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>День прибуття</translation>
    </message>
    <message>
        <source>Dealt with at the bench</source>
        <translation>Вирішено на місці</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Затримується</translation>
    </message>
    <message>
        <source>Do not send it.</source>
        <translation>Не надсилати.</translation>
    </message>
    <message>
        <source>Done at another bench as well</source>
        <translation>Зроблено також на іншому місці</translation>
    </message>
    <message>
        <source>Everything of this bench is seen to.</source>
        <translation>На цьому місці все вирішено.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експорт…</translation>
    </message>
    <message>
        <source>It belongs to {parcel}.</source>
        <translation>Вона належить до {parcel}.</translation>
    </message>
    <message>
        <source>It counts here. Find out whose parcel it is.</source>
        <translation>Тут воно рахується. З’ясуйте, чия це посилка.</translation>
    </message>
    <message>
        <source>It counts no longer, here and on the server. The entry stays.</source>
        <translation>Більше не рахується ні тут, ні на сервері. Запис лишається.</translation>
    </message>
    <message>
        <source>It is not refused any more.</source>
        <translation>Це вже не відхилено.</translation>
    </message>
    <message>
        <source>It was on hold already</source>
        <translation>Уже була на утриманні</translation>
    </message>
    <message>
        <source>Item in the box</source>
        <translation>Товар у коробці</translation>
    </message>
    <message>
        <source>Label attached: {number}</source>
        <translation>Етикетку наклеєно: {number}</translation>
    </message>
    <message>
        <source>Label damaged</source>
        <translation>Етикетку пошкоджено</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Потребує уваги</translation>
    </message>
    <message>
        <source>No order tells of it</source>
        <translation>Її немає в жодному замовленні</translation>
    </message>
    <message>
        <source>No scan fits what is chosen above, or the search.</source>
        <translation>Жоден скан не відповідає вибору вгорі або пошуку.</translation>
    </message>
    <message>
        <source>No scan of this day fits what is chosen above, or the search.</source>
        <translation>Жоден скан цього дня не відповідає вибору вгорі або пошуку.</translation>
    </message>
    <message>
        <source>Nobody is needed</source>
        <translation>Нічого не потребує уваги</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>Не посилка</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>Не вручено</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Не збережено: {why}</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Нічого не вибрано</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Нічого не знайдено</translation>
    </message>
    <message>
        <source>Nothing more is to be done. The entry stays as it is.</source>
        <translation>Більше нічого не треба. Запис лишається як є.</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Ще нічого не скановано</translation>
    </message>
    <message>
        <source>Nothing to choose here</source>
        <translation>Тут нічого вибирати</translation>
    </message>
    <message>
        <source>Nothing was scanned</source>
        <translation>Нічого не скановано</translation>
    </message>
    <message>
        <source>Number of the parcel</source>
        <translation>Номер посилки</translation>
    </message>
    <message>
        <source>Number read by eye</source>
        <translation>Номер прочитано очима</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>На утриманні</translation>
    </message>
    <message>
        <source>On hold: {why}</source>
        <translation>На утриманні: {why}</translation>
    </message>
    <message>
        <source>On its way back</source>
        <translation>Повертається</translation>
    </message>
    <message>
        <source>On this day nothing was scanned at this bench.</source>
        <translation>Цього дня тут нічого не сканували.</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>Це може лише старший зміни. Скануйте бейдж.</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>Лише проба</translation>
    </message>
    <message>
        <source>Open the archive</source>
        <translation>Відкрити архів</translation>
    </message>
    <message>
        <source>Or say why</source>
        <translation>Або напишіть чому</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Замовлення скасовано</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Замовлення {number}</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Не в тому порядку</translation>
    </message>
    <message>
        <source>Packed without a courier’s label</source>
        <translation>Запаковано без етикетки перевізника</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Посилка</translation>
    </message>
    <message>
        <source>Parcel, order, tracking number</source>
        <translation>Посилка, замовлення, трек</translation>
    </message>
    <message>
        <source>Put it right…</source>
        <translation>Виправити…</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Утримано</translation>
    </message>
    <message>
        <source>Put right on the server</source>
        <translation>Виправлено на сервері</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>Готово до отримання</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Відпущено</translation>
    </message>
    <message>
        <source>Say why: choose a reason, or type one.</source>
        <translation>Скажіть чому: виберіть причину або введіть.</translation>
    </message>
    <message>
        <source>Scan it</source>
        <translation>Сканувати</translation>
    </message>
    <message>
        <source>Scan its label now</source>
        <translation>Скануйте зараз етикетку</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Журнал сканувань</translation>
    </message>
    <message>
        <source>Scan the parcel and then its label, or settle it.</source>
        <translation>Скануйте посилку, потім етикетку, або закрийте справу.</translation>
    </message>
    <message>
        <source>Scanned anew</source>
        <translation>Скановано наново</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Скановано помилково</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Сканер</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again</source>
        <translation>
            <numerusform>Надіслати знову: %Ln</numerusform>
            <numerusform>Надіслати знову: %Ln</numerusform>
            <numerusform>Надіслати знову: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Надіслати знову</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Надіслати знову</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Надіслано знову</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Закрити справу</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln</source>
        <translation>
            <numerusform>Закрити: %Ln</numerusform>
            <numerusform>Закрити: %Ln</numerusform>
            <numerusform>Закрити: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Закрити справу</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Закрито</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показати все</translation>
    </message>
    <message>
        <source>Somebody has seen to it already.</source>
        <translation>Цим уже хтось зайнявся.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Taken back by UNDO</source>
        <translation>Скасовано через UNDO</translation>
    </message>
    <message>
        <source>That number names no parcel. Look at the label once more.</source>
        <translation>Цей номер не називає посилки. Погляньте на етикетку ще раз.</translation>
    </message>
    <message>
        <source>That parcel is at this stage already. Settle the scan instead.</source>
        <translation>Ця посилка вже на цьому етапі. Закрийте справу скана.</translation>
    </message>
    <message>
        <source>That parcel is on hold: nothing counts for it.</source>
        <translation>Ця посилка на утриманні: для неї нічого не рахується.</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Наступний день</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Попередній день</translation>
    </message>
    <message>
        <source>The label is another parcel’s</source>
        <translation>Етикетка від іншої посилки</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Журнал не читається</translation>
    </message>
    <message>
        <source>The next scan appears here by itself.</source>
        <translation>Наступний скан з’явиться тут сам.</translation>
    </message>
    <message>
        <source>The order is there now</source>
        <translation>Замовлення вже є</translation>
    </message>
    <message>
        <source>The scan becomes the one it should have been, at its own time.</source>
        <translation>Скан стає тим, чим мав бути, у свій час.</translation>
    </message>
    <message>
        <source>The scan named no parcel and counts for nothing.</source>
        <translation>Скан не назвав посилки й не рахується.</translation>
    </message>
    <message>
        <source>The server does not answer: this is what this bench knows.</source>
        <translation>Сервер не відповідає: це те, що знає це робоче місце.</translation>
    </message>
    <message>
        <source>The server is asked once more to take it.</source>
        <translation>Сервер ще раз попросять це прийняти.</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>Сервер це відхилив</translation>
    </message>
    <message>
        <source>These need different things.</source>
        <translation>Вони потребують різного.</translation>
    </message>
    <message>
        <source>This line is no longer in the journal.</source>
        <translation>Цього рядка вже немає в журналі.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>To change anything: a lead’s badge</source>
        <translation>Для змін: бейдж старшого зміни</translation>
    </message>
    <message>
        <source>Today · {day}</source>
        <translation>Сьогодні · {day}</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Невідомий код</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Працівник</translation>
    </message>
    <message>
        <source>Wrong code scanned</source>
        <translation>Скановано не той код</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Не той товар</translation>
    </message>
    <message>
        <source>Wrong parcel</source>
        <translation>Не та посилка</translation>
    </message>
    <message>
        <source>Wrong stage</source>
        <translation>Не той етап</translation>
    </message>
    <message>
        <source>assigned at {time} by {who}: {why}</source>
        <translation>призначено о {time}, {who}: {why}</translation>
    </message>
    <message>
        <source>assigned at {time}: {why}</source>
        <translation>призначено о {time}: {why}</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>тут</translation>
    </message>
    <message>
        <source>keypad</source>
        <translation>клавіатура</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ніхто</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>seen to</source>
        <translation>вирішено</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>надіслано</translation>
    </message>
    <message>
        <source>told by the server</source>
        <translation>за даними сервера</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>введено вручну</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>нез’ясовано</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>чекає</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}; that one counts.</source>
        <translation>{stage} о {time}, {station}; рахується це.</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}; that one counts.</source>
        <translation>{stage} о {time}, {worker}, {station}; рахується це.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>log</source>
        <translation>журнал</translation>
    </message>
    <message>
        <source>only what is chosen above the lines</source>
        <translation>лише те, що вибрано над рядками</translation>
    </message>
    <message>
        <source>At the bench: the next scan is shown here</source>
        <translation>На місці: наступне сканування з’явиться тут</translation>
    </message>
    <message>
        <source>It goes when somebody touches Seen, presses F12, or scans Seen off the sheet.</source>
        <translation>Зникне, коли хтось торкнеться «Бачив», натисне F12 або відсканує «Бачив» з аркуша.</translation>
    </message>
    <message>
        <source>Search for a number</source>
        <translation>Пошук за номером</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln scans back</source>
        <translation>
            <numerusform>Скасувати %Ln скан</numerusform>
            <numerusform>Скасувати %Ln скани</numerusform>
            <numerusform>Скасувати %Ln сканів</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Скасувати скан</translation>
    </message>
    <message>
        <source>Take scan back…</source>
        <translation>Скасувати скан…</translation>
    </message>
    <message>
        <source>Take the scan back</source>
        <translation>Скасувати скан</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>скасовано</translation>
    </message>
    <message>
        <source>There is nothing to take back: it counts for nothing, or no longer.</source>
        <translation>Немає чого скасовувати: не рахується або вже ні.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Courier: date, name, signature</source>
        <translation>Кур’єр: дата, ім’я, підпис</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Година за годиною</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Нічого.</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Звіт за день</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Скани</translation>
    </message>
    <message>
        <source>Shift lead: date, name, signature</source>
        <translation>Старший зміни: дата, ім’я, підпис</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Хто це зробив</translation>
    </message>
    <message>
        <source>With the server</source>
        <translation>На сервері</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>і ще {count}</translation>
    </message>
    <message>
        <source>Open when it was closed: {what}</source>
        <translation>Відкрите під час закриття: {what}</translation>
    </message>
    <message>
        <source>Scanned after it was closed: {count}</source>
        <translation>Відскановано після закриття: {count}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Потребує уваги</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>A USB scanner that types like a keyboard</source>
        <translation>USB-сканер, що друкує як клавіатура</translation>
    </message>
    <message>
        <source>A scan at this bench means</source>
        <translation>Сканування на цьому місці означає</translation>
    </message>
    <message>
        <source>A scanner is missing? Plug it in, and it appears here.</source>
        <translation>Немає сканера? Під’єднайте його, і він з’явиться тут.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Гаразд</translation>
    </message>
    <message>
        <source>Almost: no Enter</source>
        <translation>Майже: немає Enter</translation>
    </message>
    <message>
        <source>Another code was read, and it came whole.</source>
        <translation>Прочитано інший код, і він прийшов цілим.</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Будь-хто</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Запитую сервер…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Назад до місця</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Камера</translation>
    </message>
    <message>
        <source>Cannot be opened: {scanner}</source>
        <translation>Не вдається відкрити: {scanner}</translation>
    </message>
    <message>
        <source>Capitals come as capitals</source>
        <translation>Великі літери приходять правильно</translation>
    </message>
    <message>
        <source>Capitals got lost</source>
        <translation>Малі літери</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock увімкнено</translation>
    </message>
    <message>
        <source>Check station.toml and its folder, then try again.</source>
        <translation>Перевірте station.toml і його теку, потім спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Check the network and the address. The same code counts for ten minutes.</source>
        <translation>Перевірте мережу й адресу. Той самий код дійсний десять хвилин.</translation>
    </message>
    <message>
        <source>Check this computer’s clock. A company’s own certificate goes into [server] ca_file.</source>
        <translation>Перевірте годинник комп’ютера. Власний сертифікат фірми вкажіть у [server] ca_file.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Годинник</translation>
    </message>
    <message>
        <source>Connect to the tracking server</source>
        <translation>Під’єднання до сервера</translation>
    </message>
    <message>
        <source>Each code ends as it should</source>
        <translation>Кожен код закінчується як слід</translation>
    </message>
    <message>
        <source>Each code ends with Enter</source>
        <translation>Кожен код закінчується на Enter</translation>
    </message>
    <message>
        <source>Each code ends with Tab</source>
        <translation>Кожен код закінчується на Tab</translation>
    </message>
    <message>
        <source>Enrolled as {name}</source>
        <translation>Зареєстровано як {name}</translation>
    </message>
    <message>
        <source>First a badge</source>
        <translation>Спершу бейдж</translation>
    </message>
    <message>
        <source>GS comes as {text}</source>
        <translation>GS приходить як {text}</translation>
    </message>
    <message>
        <source>GS cuts the code in two</source>
        <translation>GS розриває код надвоє</translation>
    </message>
    <message>
        <source>GS is dropped</source>
        <translation>GS губиться</translation>
    </message>
    <message>
        <source>Hang the barcodes up at the bench. A badge belongs to its worker.</source>
        <translation>Повісьте коди біля робочого місця. Бейдж належить своєму працівникові.</translation>
    </message>
    <message>
        <source>If it was the scanner, set it to send without pauses.</source>
        <translation>Якщо це сканер, налаштуйте його слати без пауз.</translation>
    </message>
    <message>
        <source>It is older than ten minutes, or used already. Make a new one.</source>
        <translation>Йому понад десять хвилин або його вже використано. Створіть новий.</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Працює</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Сканер-клавіатура</translation>
    </message>
    <message>
        <source>Log this computer in to the network, and check the address.</source>
        <translation>Увійдіть у мережу з цього комп’ютера і перевірте адресу.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Перевірити знову</translation>
    </message>
    <message>
        <source>Looking at this bench…</source>
        <translation>Перевірка робочого місця…</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Шукаю сканери…</translation>
    </message>
    <message>
        <source>Name of this bench</source>
        <translation>Назва цього місця</translation>
    </message>
    <message>
        <source>Neither the keyring nor the settings folder can be written.</source>
        <translation>Не вдається записати ні у сховище ключів, ні в теку налаштувань.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>No label is read with that.</source>
        <translation>Так жодну етикетку не прочитати.</translation>
    </message>
    <message>
        <source>No prefix, no suffix</source>
        <translation>Без префікса й суфікса</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Без шифрування</translation>
    </message>
    <message>
        <source>Not safe enough</source>
        <translation>Недостатньо безпечно</translation>
    </message>
    <message>
        <source>Now scan the other code: it has a GS</source>
        <translation>Тепер скануйте інший код: у ньому є GS</translation>
    </message>
    <message>
        <source>Open the bench</source>
        <translation>Відкрити місце</translation>
    </message>
    <message>
        <source>Prefix and suffix: {text}</source>
        <translation>Префікс і суфікс: {text}</translation>
    </message>
    <message>
        <source>Print barcodes and badges</source>
        <translation>Друк кодів і бейджів</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Програми</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Зберегти звіт</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Збережено як PDF</translation>
    </message>
    <message>
        <source>Scan both codes with the scanner that is to be examined.</source>
        <translation>Скануйте обидва коди тим сканером, який треба перевірити.</translation>
    </message>
    <message>
        <source>Scan the QR code that the server shows, or type its address and the code.</source>
        <translation>Скануйте QR-код із сервера або введіть його адресу й код.</translation>
    </message>
    <message>
        <source>Scan the enrolment code</source>
        <translation>Скануйте код реєстрації</translation>
    </message>
    <message>
        <source>Scan the two codes above, one after the other.</source>
        <translation>Скануйте два коди вгорі, один за одним.</translation>
    </message>
    <message>
        <source>Scan this barcode off the screen, or any other, with every scanner.</source>
        <translation>Скануйте цей код з екрана або будь-який інший кожним сканером.</translation>
    </message>
    <message>
        <source>ScanStation — set-up</source>
        <translation>ScanStation — налаштування</translation>
    </message>
    <message>
        <source>Scanner doctor</source>
        <translation>Лікар сканера</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Сканери</translation>
    </message>
    <message>
        <source>Secrets are left out; numbers of parcels may be in it.</source>
        <translation>Без секретів; у ньому можуть бути номери посилок.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Надіслано на принтер</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Послідовний сканер</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, not as Enter or Tab.</source>
        <translation>Налаштуйте сканер надсилати GS як символ 1D, а не як Enter чи Tab.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, or as the key F8.</source>
        <translation>Налаштуйте сканер надсилати GS як символ 1D або клавішу F8.</translation>
    </message>
    <message>
        <source>Set the scanner to send without pauses (its manual: inter-character delay 0).</source>
        <translation>Налаштуйте сканер надсилати без пауз (в інструкції: inter-character delay 0).</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout, or paste the code.</source>
        <translation>Задайте сканеру розкладку цього комп’ютера або вставте код.</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout.</source>
        <translation>Задайте сканеру розкладку цього комп’ютера.</translation>
    </message>
    <message>
        <source>Set the scanner’s keyboard country to {country}.</source>
        <translation>Установіть у сканері країну клавіатури (keyboard country): {country}.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустити</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Відповіло щось інше</translation>
    </message>
    <message>
        <source>Switch Caps Lock off at the keyboard.</source>
        <translation>Вимкніть Caps Lock на клавіатурі.</translation>
    </message>
    <message>
        <source>Switch Caps Lock off, and the scanner’s case conversion too.</source>
        <translation>Вимкніть Caps Lock, а в сканері — зміну регістру.</translation>
    </message>
    <message>
        <source>pauses of at most {number} ms</source>
        <translation>паузи щонайбільше {number} мс</translation>
    </message>
    <message>
        <source>Switch them off in the scanner, or let the last step of the set-up learn them.</source>
        <translation>Вимкніть їх у сканері, або хай їх вивчить останній крок налаштування.</translation>
    </message>
    <message>
        <source>Switch “transmit GS” (or FNC1) on in the scanner.</source>
        <translation>Увімкніть у сканері «transmit GS» (або FNC1).</translation>
    </message>
    <message>
        <source>Symbology identifier: {text}</source>
        <translation>Ідентифікатор символіки: {text}</translation>
    </message>
    <message>
        <source>That came key by key</source>
        <translation>Клавіша за клавішею</translation>
    </message>
    <message>
        <source>That is neither of the two codes</source>
        <translation>Це жоден із двох кодів</translation>
    </message>
    <message>
        <source>That is no enrolment code</source>
        <translation>Це не код реєстрації</translation>
    </message>
    <message>
        <source>The bench has learned it, and puts codes right.</source>
        <translation>Робоче місце вивчило її та виправляє коди.</translation>
    </message>
    <message>
        <source>The code came garbled</source>
        <translation>Код прийшов спотворений</translation>
    </message>
    <message>
        <source>The keyboard layout is right</source>
        <translation>Розкладка клавіатури правильна</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>Не вдається записати звіт</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Звіт збережено</translation>
    </message>
    <message>
        <source>The scanner sends no Enter</source>
        <translation>Сканер не надсилає Enter</translation>
    </message>
    <message>
        <source>The server asks for patience</source>
        <translation>Сервер просить зачекати</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Сервер недосяжний</translation>
    </message>
    <message>
        <source>The server does not take this code</source>
        <translation>Сервер не приймає цей код</translation>
    </message>
    <message>
        <source>The server has trouble</source>
        <translation>На сервері проблема</translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted</source>
        <translation>Сертифікату сервера не довіряють</translation>
    </message>
    <message>
        <source>The settings cannot be written</source>
        <translation>Не вдається зберегти налаштування</translation>
    </message>
    <message>
        <source>The token cannot be kept</source>
        <translation>Не вдається зберегти ключ</translation>
    </message>
    <message>
        <source>The token is in this computer’s keyring.</source>
        <translation>Ключ у сховищі ключів цього комп’ютера.</translation>
    </message>
    <message>
        <source>The token is kept in a file that only you can read.</source>
        <translation>Ключ у файлі, який можете прочитати лише ви.</translation>
    </message>
    <message>
        <source>This bench</source>
        <translation>Це робоче місце</translation>
    </message>
    <message>
        <source>This server is outside your network: its address must begin with https.</source>
        <translation>Цей сервер поза вашою мережею: адреса має починатися з https.</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>До відома</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Виправити</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ще раз</translation>
    </message>
    <message>
        <source>Try again; if that does not help, look at the server.</source>
        <translation>Спробуйте ще раз; якщо не допоможе, перевірте сервер.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Спробувати</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Усе одно використати</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Зачекайте хвилину і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>Чекаю на сканування</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Вітаємо</translation>
    </message>
    <message>
        <source>What language does this bench speak, and what is it called?</source>
        <translation>Якою мовою говорить це місце і як воно зветься?</translation>
    </message>
    <message>
        <source>Who may scan here?</source>
        <translation>Хто може сканувати?</translation>
    </message>
    <message>
        <source>Whoever is in this network can read along. Only a lead should say yes to that.</source>
        <translation>Кожен у цій мережі може це читати. Погоджуватися має лише старший зміни.</translation>
    </message>
    <message>
        <source>Work without a server</source>
        <translation>Працювати без сервера</translation>
    </message>
    <message>
        <source>Works: {names}</source>
        <translation>Працює: {names}</translation>
    </message>
    <message>
        <source>Wrong keyboard layout</source>
        <translation>Хибна розкладка</translation>
    </message>
    <message>
        <source>or type the server’s address, Enter, then the code, Enter</source>
        <translation>або введіть адресу сервера, Enter, потім код, Enter</translation>
    </message>
    <message>
        <source>Built into this computer: touch to use it</source>
        <translation>Вбудований у комп’ютер: торкніться, щоб увімкнути</translation>
    </message>
    <message>
        <source>Scan a button off the screen, touch it, or press Enter</source>
        <translation>Скануйте кнопку з екрана, торкніться її або натисніть Enter</translation>
    </message>
    <message>
        <source>Scan any barcode with each scanner that you want: the one that is heard is chosen.</source>
        <translation>Скануйте будь-який код кожним потрібним сканером: той, що озветься, буде вибрано.</translation>
    </message>
    <message>
        <source>Serial port {name}</source>
        <translation>Послідовний порт {name}</translation>
    </message>
    <message>
        <source>The operator gets the code on the server’s page “Stations”, “Add a bench”, or by the command: {command}</source>
        <translation>Код отримує оператор на сторінці сервера «Stations», «Add a bench», або командою: {command}</translation>
    </message>
    <message>
        <source>HID POS scanner</source>
        <translation>Сканер HID POS</translation>
    </message>
    <message>
        <source>For a scanner that reads no QR codes:</source>
        <translation>Для сканера, що не читає QR-кодів:</translation>
    </message>
    <message>
        <source>Keyboard learned</source>
        <translation>Розкладку вивчено</translation>
    </message>
    <message>
        <source>More than the code</source>
        <translation>Більше, ніж код</translation>
    </message>
    <message>
        <source>Now scan the test barcode again.</source>
        <translation>Тепер ще раз зіскануйте тестовий код.</translation>
    </message>
    <message>
        <source>Prefix or suffix learned</source>
        <translation>Префікс чи суфікс вивчено</translation>
    </message>
    <message>
        <source>Scan this once: the bench learns the scanner’s keyboard.</source>
        <translation>Зіскануйте це один раз: місце вивчить розкладку сканера.</translation>
    </message>
    <message>
        <source>The scanner sends something around it: switch its prefix and suffix off.</source>
        <translation>Сканер додає щось до коду: вимкніть його префікс і суфікс.</translation>
    </message>
    <message>
        <source>characters a second: {number}</source>
        <translation>символів за секунду: {number}</translation>
    </message>
    <message>
        <source>Scan the code on the left once, or set the scanner to this computer’s layout.</source>
        <translation>Зіскануйте код ліворуч один раз або задайте сканеру розкладку цього комп’ютера.</translation>
    </message>
    <message>
        <source>Set the scanner to send Enter after each code (its manual: suffix CR).</source>
        <translation>Налаштуйте сканер надсилати Enter після кожного коду (в інструкції: суфікс CR).</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>End of shift</source>
        <translation>Кінець зміни</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Старший зміни</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Наступний етап</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Пакувати</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Опрацювати</translation>
    </message>
    <message>
        <source>Scan to tell the bench</source>
        <translation>Скануйте, щоб дати команду</translation>
    </message>
    <message>
        <source>Scan your language</source>
        <translation>Скануйте свою мову</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Бачив</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Відправити</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Бракує</translation>
    </message>
    <message>
        <source>Site {site} · keep it at the bench: whoever has it can give commands</source>
        <translation>Майданчик {site} · тримайте на місці: хто має аркуш, дає команди</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Won’t scan</source>
        <translation>Не сканується</translation>
    </message>
    <message>
        <source>clear the red error</source>
        <translation>прибрати червону помилку</translation>
    </message>
    <message>
        <source>enter the number</source>
        <translation>ввести номер</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>відтепер</translation>
    </message>
    <message>
        <source>sign off</source>
        <translation>вийти</translation>
    </message>
    <message>
        <source>take the last scan back</source>
        <translation>скасувати останнє сканування</translation>
    </message>
    <message>
        <source>the rest is missing</source>
        <translation>решти бракує</translation>
    </message>
    <message>
        <source>whichever comes</source>
        <translation>який на черзі</translation>
    </message>
    <message>
        <source>For leads: your badge first</source>
        <translation>Для старших зміни: спершу бейдж</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>open and close the scan log</source>
        <translation>відкрити й закрити журнал</translation>
    </message>
    <message>
        <source>scanners and server</source>
        <translation>сканери й сервер</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>У дорозі</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Наступний етап</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>Доставляється</translation>
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
    <message numerus="yes">
        <source>%Ln begun · its label brings it back</source>
        <translation>
            <numerusform>%Ln почата коробка · повертає її етикетка</numerusform>
            <numerusform>%Ln початі коробки · повертає їх етикетка</numerusform>
            <numerusform>%Ln початих коробок · повертає їх етикетка</numerusform>
        </translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Scan it again; it did not count.</source>
        <translation>Цифра хибна або її бракує. Скануйте ще раз — не зараховано.</translation>
    </message>
    <message>
        <source>A lead’s badge opens it.</source>
        <translation>Відкриває бейдж старшого зміни.</translation>
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
        <source>Another site’s code</source>
        <translation>Код іншого майданчика</translation>
    </message>
    <message>
        <source>Box put back</source>
        <translation>Коробку відкладено</translation>
    </message>
    <message>
        <source>Commands and badges count only when they are scanned.</source>
        <translation>Команди й бейджі діють лише скановані.</translation>
    </message>
    <message>
        <source>Do not send it. Put the parcel aside and call the lead.</source>
        <translation>Не відправляйте. Відкладіть посилку й покличте старшого зміни.</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Код реєстрації</translation>
    </message>
    <message>
        <source>Enter the number</source>
        <translation>Введіть номер</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Введіть PIN</translation>
    </message>
    <message>
        <source>Every scan is yours now.</source>
        <translation>Тепер кожне сканування ваше.</translation>
    </message>
    <message>
        <source>For leads only</source>
        <translation>Лише для старших зміни</translation>
    </message>
    <message>
        <source>From now on a scan means this.</source>
        <translation>Відтепер сканування означає це.</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Продовжуйте.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Вітаємо</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>У коробці</translation>
    </message>
    <message>
        <source>It belongs into the set-up. Ask the lead.</source>
        <translation>Йому місце в налаштуваннях. Спитайте старшого зміни.</translation>
    </message>
    <message>
        <source>It counts, although a later step is done already. Tell the lead.</source>
        <translation>Зараховано, хоч пізніший етап уже виконано. Скажіть старшому зміни.</translation>
    </message>
    <message>
        <source>It counts, although no order tells of it. Tell the lead.</source>
        <translation>Зараховано, хоч її немає в замовленнях. Скажіть старшому зміни.</translation>
    </message>
    <message>
        <source>It counts, although nobody has packed it. Tell the lead.</source>
        <translation>Зараховано, хоч ніхто її не запакував. Скажіть старшому зміни.</translation>
    </message>
    <message>
        <source>It counts. Scan the parcel before it and its label later.</source>
        <translation>Зараховано. Попередню посилку та її етикетку скануйте пізніше.</translation>
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
        <source>It did not count. Nothing counts here without a badge.</source>
        <translation>Не зараховано. Без бейджа тут нічого не рахується.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again.</source>
        <translation>Не зараховано. Скануйте ще раз.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>Не зараховано: введення вручну тут вимкнено. Скануйте етикетку.</translation>
    </message>
    <message>
        <source>It is the label of {parcel}</source>
        <translation>Це етикетка {parcel}</translation>
    </message>
    <message>
        <source>Item taken back</source>
        <translation>Товар знято</translation>
    </message>
    <message>
        <source>Label attached</source>
        <translation>Етикетку додано</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>Мову змінено</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Помилка зчитування</translation>
    </message>
    <message>
        <source>Missing: {items}</source>
        <translation>Бракує: {items}</translation>
    </message>
    <message>
        <source>No error is waiting. Go on.</source>
        <translation>Помилок немає. Продовжуйте.</translation>
    </message>
    <message>
        <source>No order tells of it. Put the parcel aside and ask the lead.</source>
        <translation>Її немає в замовленнях. Відкладіть посилку й спитайте старшого зміни.</translation>
    </message>
    <message>
        <source>Nobody has this badge. Ask the lead.</source>
        <translation>Такого бейджа ні в кого немає. Спитайте старшого зміни.</translation>
    </message>
    <message>
        <source>Not packed yet</source>
        <translation>Ще не запаковано</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не збережено</translation>
    </message>
    <message>
        <source>Nothing is being packed</source>
        <translation>Зараз нічого не пакують</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Тут більше нічого робити не треба.</translation>
    </message>
    <message>
        <source>Nothing to clear</source>
        <translation>Нічого прибирати</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Нічого скасовувати</translation>
    </message>
    <message>
        <source>Nothing was in it. Its label begins it again.</source>
        <translation>Вона була порожня. Етикетка почне її знову.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Нічого не зчитано</translation>
    </message>
    <message>
        <source>Now scan the courier’s label</source>
        <translation>Тепер скануйте етикетку перевізника</translation>
    </message>
    <message>
        <source>One too many</source>
        <translation>Один зайвий</translation>
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
        <source>Put it back: enough of it is in the box. It did not count.</source>
        <translation>Поверніть: у коробці вже досить. Не зараховано.</translation>
    </message>
    <message>
        <source>Put it back: it is not of this order. It did not count.</source>
        <translation>Поверніть: це не з цього замовлення. Не зараховано.</translation>
    </message>
    <message>
        <source>Put the parcel aside. Customer service sees what is missing.</source>
        <translation>Відкладіть посилку. Служба клієнтів бачить, чого бракує.</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>Прочитано двічі</translation>
    </message>
    <message>
        <source>Routing code</source>
        <translation>Код маршруту</translation>
    </message>
    <message>
        <source>SHORT is for an order whose items are being scanned.</source>
        <translation>БРАКУЄ — для замовлення, товари якого сканують.</translation>
    </message>
    <message>
        <source>STOP: on hold</source>
        <translation>СТОП: затримано</translation>
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
        <source>In two seconds UNDO takes back the one before.</source>
        <translation>За дві секунди СКАСУВАТИ скасує попереднє.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again. If that never helps, tell the lead: no Enter comes.</source>
        <translation>Не зараховано. Скануйте ще раз. Якщо це ніколи не допомагає, скажіть старшому зміни: немає Enter.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Скануйте ще раз.</translation>
    </message>
    <message>
        <source>Scan its parcel, then this label again. Till then it stands alone.</source>
        <translation>Відскануйте її посилку, потім цю етикетку ще раз. Доти вона рахується окремо.</translation>
    </message>
    <message>
        <source>Scan one of those on the sheet.</source>
        <translation>Скануйте одну з аркуша.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Скануйте штрихкод, під яким стоїть номер відправлення.</translation>
    </message>
    <message>
        <source>Scan the items</source>
        <translation>Скануйте товари</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Скануйте етикетку доставки — велику, з адресою.</translation>
    </message>
    <message>
        <source>Scan your badge first</source>
        <translation>Спершу скануйте бейдж</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Бачив</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Short: on hold</source>
        <translation>Бракує: затримано</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Вихід виконано</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Етап змінено</translation>
    </message>
    <message>
        <source>Still to come: {items}</source>
        <translation>Ще треба: {items}</translation>
    </message>
    <message>
        <source>Take it off. Find the label of this parcel and scan that.</source>
        <translation>Зніміть. Знайдіть етикетку цієї посилки й скануйте її.</translation>
    </message>
    <message>
        <source>Take it out of the box.</source>
        <translation>Вийміть із коробки.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Скасовано</translation>
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
        <source>The PIN comes after the badge.</source>
        <translation>PIN вводять після бейджа.</translation>
    </message>
    <message>
        <source>The bench speaks your language now.</source>
        <translation>Тепер місце говорить вашою мовою.</translation>
    </message>
    <message>
        <source>The box is open again. Still to come: {items}</source>
        <translation>Коробку знову відкрито. Ще треба: {items}</translation>
    </message>
    <message>
        <source>The first time counts.</source>
        <translation>Рахується перший раз.</translation>
    </message>
    <message>
        <source>The label belongs to {parcel}</source>
        <translation>Етикетка належить {parcel}</translation>
    </message>
    <message>
        <source>The next worker scans a badge.</source>
        <translation>Наступний працівник сканує бейдж.</translation>
    </message>
    <message>
        <source>The set-up opens.</source>
        <translation>Відкриваються налаштування.</translation>
    </message>
    <message>
        <source>This scanner goes on as it is set: {stage}</source>
        <translation>Цей сканер працює далі за налаштуванням: {stage}</translation>
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
        <source>Too many wrong PINs</source>
        <translation>Забагато хибних PIN</translation>
    </message>
    <message>
        <source>Typed, not scanned</source>
        <translation>Введено, не відскановано</translation>
    </message>
    <message>
        <source>Unknown badge</source>
        <translation>Невідомий бейдж</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Невідомий код</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Невідома мова</translation>
    </message>
    <message>
        <source>Unknown parcel</source>
        <translation>Невідома посилка</translation>
    </message>
    <message>
        <source>Use the sheet and the badges of this site.</source>
        <translation>Користуйтеся аркушем і бейджами цього майданчика.</translation>
    </message>
    <message>
        <source>Whose label is it?</source>
        <translation>Чия це етикетка?</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Хибний PIN</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Не той товар</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Не та етикетка</translation>
    </message>
    <message>
        <source>You have scanned nothing in this shift that could be taken back.</source>
        <translation>У цій зміні немає ваших сканувань, які можна скасувати.</translation>
    </message>
    <message>
        <source>counts no longer</source>
        <translation>більше не рахується</translation>
    </message>
    <message>
        <source>for the other scanners</source>
        <translation>для інших сканерів</translation>
    </message>
    <message>
        <source>items not checked: no list of them is known</source>
        <translation>товари не перевірено: список невідомий</translation>
    </message>
    <message>
        <source>not for {parcel}</source>
        <translation>не для {parcel}</translation>
    </message>
    <message>
        <source>nothing scanned</source>
        <translation>нічого не скановано</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>введено вручну</translation>
    </message>
    <message>
        <source>{counted} of {total}</source>
        <translation>{counted} з {total}</translation>
    </message>
    <message>
        <source>{counted} of {total} items</source>
        <translation>{counted} з {total} товарів</translation>
    </message>
    <message>
        <source>{count} packed</source>
        <translation>{count} запаковано</translation>
    </message>
    <message>
        <source>{count} processed</source>
        <translation>{count} опрацьовано</translation>
    </message>
    <message>
        <source>{count} shipped</source>
        <translation>{count} відправлено</translation>
    </message>
    <message>
        <source>{item} {counted} of {total}</source>
        <translation>{item} {counted} з {total}</translation>
    </message>
    <message>
        <source>{parcel} is kept for later</source>
        <translation>{parcel} лишається на потім</translation>
    </message>
    <message>
        <source>{parcel} still has no label</source>
        <translation>{parcel} ще без етикетки</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} о {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}</source>
        <translation>{stage} о {time}, {station}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} о {time}, {worker}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}</source>
        <translation>{stage} о {time}, {worker}, {station}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} {date} о {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} {date} о {time}, {worker}</translation>
    </message>
    <message>
        <source>For the scan log</source>
        <translation>Для журналу</translation>
    </message>
    <message>
        <source>It names the parcel there and counts for nothing else.</source>
        <translation>Там це називає посилку й більше нічого не означає.</translation>
    </message>
    <message>
        <source>Scan LOG again to close it.</source>
        <translation>Скануйте LOG ще раз, щоб закрити.</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Журнал сканувань</translation>
    </message>
    <message>
        <source>It did nothing: it belongs to the set-up’s screen.</source>
        <translation>Нічого не сталося: він належить до екрана налаштування.</translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Compare it with the label; it did not count.</source>
        <translation>Цифра хибна або її бракує. Порівняйте з етикеткою; не зараховано.</translation>
    </message>
    <message>
        <source>Mistyped</source>
        <translation>Помилка у введеному</translation>
    </message>
    <message>
        <source>No PIN came</source>
        <translation>PIN не введено</translation>
    </message>
    <message>
        <source>Not for the bench</source>
        <translation>Не для робочого місця</translation>
    </message>
    <message>
        <source>The badge waits a minute for its PIN. Scan it again.</source>
        <translation>Бейдж чекає на PIN хвилину. Скануйте його ще раз.</translation>
    </message>
    <message>
        <source>Touch the keypad, or type it and press Enter.</source>
        <translation>Торкайтеся клавіш або введіть і натисніть Enter.</translation>
    </message>
    <message>
        <source>Try again: touch the keypad, or type it and press Enter.</source>
        <translation>Ще раз: торкайтеся клавіш або введіть і натисніть Enter.</translation>
    </message>
    <message>
        <source>Wait a minute, then scan your badge again.</source>
        <translation>Зачекайте хвилину, потім скануйте бейдж ще раз.</translation>
    </message>
    <message>
        <source>Every scan is yours now. The bench does not speak your language: tell the lead.</source>
        <translation>Тепер кожне сканування ваше. Місце не знає вашої мови: скажіть старшому зміни.</translation>
    </message>
    <message>
        <source>None of the workers is a lead. Close the bench, and type in a terminal: {command}</source>
        <translation>Серед працівників немає старшого зміни. Закрийте місце й введіть у терміналі: {command}</translation>
    </message>
    <message>
        <source>Garbled by the keyboard</source>
        <translation>Спотворено клавіатурою</translation>
    </message>
    <message>
        <source>It did not count. Switch Caps Lock off and scan it again.</source>
        <translation>Не зараховано. Вимкніть Caps Lock і відскануйте ще раз.</translation>
    </message>
</context>
</TS>
