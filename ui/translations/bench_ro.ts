<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>+{count} more</source>
        <translation>încă {count}</translation>
    </message>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Întâi tonul bun, apoi alarma</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>Nu se aude nimic? Anunțați șeful de tură. Totul e bine? Scanați.</translation>
    </message>
    <message>
        <source>It does not count yet. Wait for its colour and tone.</source>
        <translation>Încă nu contează. Așteptați culoarea și sunetul.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Ultimele scanări</translation>
    </message>
    <message>
        <source>Lead: no loudspeaker, this bench has no tones.</source>
        <translation>Șef de tură: nu există difuzor, postul nu are sunet.</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>Neconectat: {names}</translation>
    </message>
    <message>
        <source>Not working: {names}</source>
        <translation>Nu funcționează: {names}</translation>
    </message>
    <message>
        <source>Ready — scan a parcel</source>
        <translation>Gata – scanați un colet</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Se salvează …</translation>
    </message>
    <message>
        <source>Scanners ready</source>
        <translation>Scanere pregătite</translation>
    </message>
    <message>
        <source>The packing bench is in use</source>
        <translation>Postul de ambalare este în uz</translation>
    </message>
    <message>
        <source>Typing: {text}</source>
        <translation>Se tastează: {text}</translation>
    </message>
    <message>
        <source>You should hear this</source>
        <translation>Ar trebui să auziți asta</translation>
    </message>
    <message>
        <source>of {target} per hour</source>
        <translation>din {target} pe oră</translation>
    </message>
    <message>
        <source>of {target} today</source>
        <translation>din {target} azi</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>pe oră</translation>
    </message>
    <message>
        <source>today</source>
        <translation>azi</translation>
    </message>
    <message>
        <source>{worker} is signed off: the badge counts no longer.</source>
        <translation>{worker} a fost deconectat(ă): ecusonul nu mai este valabil.</translation>
    </message>
    <message>
        <source>{worker} was signed off: nothing was scanned for a while.</source>
        <translation>{worker} a fost deconectat(ă): o vreme nu s-a scanat nimic.</translation>
    </message>
    <message>
        <source>Camera starting: {names}</source>
        <translation>Camera pornește: {names}</translation>
    </message>
    <message>
        <source>Failed, restarting: {names}</source>
        <translation>Defectă, repornește: {names}</translation>
    </message>
    <message>
        <source>Frozen, restarting: {names}</source>
        <translation>Înghețată, repornește: {names}</translation>
    </message>
    <message>
        <source>Sees only black: {names}</source>
        <translation>Vede doar negru: {names}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A later step is done already</source>
        <translation>Un pas ulterior este deja făcut</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptat</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Acceptat cu avertisment</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Deja făcut</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Așa cum a fost citit</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Atribuit</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ecuson</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Cod de bare</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Început mai devreme</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comandă</translation>
    </message>
    <message>
        <source>Corrected at</source>
        <translation>Corectat la</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>Corectat de</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corecție</translation>
    </message>
    <message>
        <source>Corrects line</source>
        <translation>Corectează rândul</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Curier</translation>
    </message>
    <message>
        <source>Courier’s number</source>
        <translation>Numărul curierului</translation>
    </message>
    <message>
        <source>Done as told</source>
        <translation>Făcut la comandă</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Eveniment</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>ID eveniment</translation>
    </message>
    <message>
        <source>Items not checked</source>
        <translation>Articole neverificate</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Păstrat aici</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rând</translation>
    </message>
    <message>
        <source>No courier’s label</source>
        <translation>Fără eticheta curierului</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>Nu este un colet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notă</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Număr</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Reținut</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Comanda</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>În afara ordinii</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Colet</translation>
    </message>
    <message>
        <source>Parcel label</source>
        <translation>Eticheta coletului</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refuzat</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Refuzat de server</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scaner</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scanări</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Trimis din nou</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Încheiat</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Conectat</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapă</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stare</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Rezumat</translation>
    </message>
    <message>
        <source>The one before has no courier’s label</source>
        <translation>Cel dinainte nu are eticheta curierului</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>Serverul spune altceva</translation>
    </message>
    <message>
        <source>The server’s reason</source>
        <translation>Motivul serverului</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Tastat</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Nerezolvat</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Așteaptă serverul</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>De ce</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Lucrător</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>da</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Rezolvat</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Trimis</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Rezultat</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>All columns, to filter and sort</source>
        <translation>Toate coloanele, pentru filtrare și sortare</translation>
    </message>
    <message>
        <source>As what?</source>
        <translation>În ce format?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>Fișier CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anulare</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Anulat. Nu s-a salvat nimic.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Registru Excel</translation>
    </message>
    <message>
        <source>Exports of this bench</source>
        <translation>Exporturile acestui post</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Pentru alte programe</translation>
    </message>
    <message>
        <source>For programmers</source>
        <translation>Pentru programatori</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Rânduri JSON</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nesalvat: {why}</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Raportul zilei</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvează</translation>
    </message>
    <message>
        <source>Save what the log shows</source>
        <translation>Salvează ce arată jurnalul</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Salvat în {file}</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Unde?</translation>
    </message>
    <message>
        <source>{done} of {total} lines</source>
        <translation>{done} din {total} rânduri</translation>
    </message>
    <message>
        <source>{size} free · {folder}</source>
        <translation>{size} liberi · {folder}</translation>
    </message>
    <message>
        <source>The whole day, to print and sign</source>
        <translation>Ziua întreagă, de tipărit și semnat</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln făcută</numerusform>
            <numerusform>%Ln făcute</numerusform>
            <numerusform>%Ln făcute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without a number</source>
        <translation>
            <numerusform>%Ln rând fără număr</numerusform>
            <numerusform>%Ln rânduri fără număr</numerusform>
            <numerusform>%Ln de rânduri fără număr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent yet</source>
        <translation>
            <numerusform>%Ln încă netrimisă</numerusform>
            <numerusform>%Ln încă netrimise</numerusform>
            <numerusform>%Ln încă netrimise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s), {shipped} of them shipped</source>
        <translation>
            <numerusform>%Ln număr, dintre care {shipped} expediate</numerusform>
            <numerusform>%Ln numere, dintre care {shipped} expediate</numerusform>
            <numerusform>%Ln de numere, dintre care {shipped} expediate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packed, not shipped</source>
        <translation>
            <numerusform>%Ln ambalat, neexpediat</numerusform>
            <numerusform>%Ln ambalate, neexpediate</numerusform>
            <numerusform>%Ln ambalate, neexpediate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refuzată</numerusform>
            <numerusform>%Ln refuzate</numerusform>
            <numerusform>%Ln refuzate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) after the day was closed</source>
        <translation>
            <numerusform>%Ln scanare după închiderea zilei</numerusform>
            <numerusform>%Ln scanări după închiderea zilei</numerusform>
            <numerusform>%Ln de scanări după închiderea zilei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent again</source>
        <translation>
            <numerusform>%Ln se retrimite</numerusform>
            <numerusform>%Ln se retrimit</numerusform>
            <numerusform>%Ln se retrimit</numerusform>
        </translation>
    </message>
    <message>
        <source>/ h</source>
        <translation>/ h</translation>
    </message>
    <message>
        <source>Back to the scans</source>
        <translation>Înapoi la scanări</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Închide oricum</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Închide ziua</translation>
    </message>
    <message>
        <source>Close {day}?</source>
        <translation>Închizi {day}?</translation>
    </message>
    <message>
        <source>Closed at {time} by {who}</source>
        <translation>Închisă la {time} de {who}</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Zi închisă</translation>
    </message>
    <message>
        <source>Day opened again</source>
        <translation>Zi redeschisă</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erori</translation>
    </message>
    <message>
        <source>Errors per hour, in % of all readings</source>
        <translation>Erori pe oră, în % din citiri</translation>
    </message>
    <message>
        <source>Everything is sent and nothing needs anybody.</source>
        <translation>Totul este trimis și nimic nu are nevoie de nimeni.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifre</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fișier…</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>De la – la</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Half-packed boxes</source>
        <translation>Cutii ambalate pe jumătate</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Predare</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Ore</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cât timp</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Ultima dată</translation>
    </message>
    <message>
        <source>Look for what is left</source>
        <translation>Căutați ce a rămas</translation>
    </message>
    <message>
        <source>Nobody signed on</source>
        <translation>Nimeni conectat</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Niciunul.</translation>
    </message>
    <message>
        <source>Not on the server</source>
        <translation>Nu e pe server</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Încă netrimise</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>Nu a rămas nimic</translation>
    </message>
    <message>
        <source>On the list, not shipped</source>
        <translation>Pe listă, neexpediate</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Pe server</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>Numai un șef de tură poate face asta. Scanați ecusonul.</translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation>Redeschide ziua</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Comandă</translation>
    </message>
    <message>
        <source>Packed, not shipped</source>
        <translation>Ambalate, neexpediate</translation>
    </message>
    <message>
        <source>Packed, without a courier’s label</source>
        <translation>Ambalate, fără eticheta curierului</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Colet</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Lipește</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Pe oră</translation>
    </message>
    <message>
        <source>Per hour at work</source>
        <translation>Pe oră de lucru</translation>
    </message>
    <message>
        <source>Per worker</source>
        <translation>Pe persoană</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Refuzate de server</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Spuneți de ce.</translation>
    </message>
    <message>
        <source>Scanned here</source>
        <translation>Scanate aici</translation>
    </message>
    <message>
        <source>Shipped without a courier’s label</source>
        <translation>Expediate fără eticheta curierului</translation>
    </message>
    <message>
        <source>Shipped, not on the list</source>
        <translation>Expediate, nu sunt pe listă</translation>
    </message>
    <message>
        <source>Something is open. See to it, or close anyway and say why.</source>
        <translation>Ceva este deschis. Rezolvați sau închideți oricum și spuneți de ce.</translation>
    </message>
    <message>
        <source>Something was scanned meanwhile. Look at the figures once more.</source>
        <translation>Între timp s-a scanat ceva. Priviți cifrele încă o dată.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Încă deschise</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Înlătură</translation>
    </message>
    <message>
        <source>The courier’s list</source>
        <translation>Lista curierului</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}</source>
        <translation>Fișierul nu poate fi citit: {why}</translation>
    </message>
    <message>
        <source>The list is too long: its end was not read.</source>
        <translation>Lista este prea lungă: sfârșitul nu a fost citit.</translation>
    </message>
    <message>
        <source>This day is closed already.</source>
        <translation>Această zi este deja închisă.</translation>
    </message>
    <message>
        <source>This day is not closed.</source>
        <translation>Această zi nu este închisă.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>În total</translation>
    </message>
    <message>
        <source>Tracking numbers, copied or from a CSV or text file: both are compared.</source>
        <translation>Numere de urmărire, copiate sau dintr-un fișier CSV ori text: se compară ambele.</translation>
    </message>
    <message>
        <source>Unresolved scans</source>
        <translation>Scanări nerezolvate</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce se știe</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce s-a făcut</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>De ce?</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Persoană</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Persoane</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>și încă %Ln</numerusform>
            <numerusform>și încă %Ln</numerusform>
            <numerusform>și încă %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>la ora {time}</translation>
    </message>
    <message>
        <source>busiest hour</source>
        <translation>ora de vârf</translation>
    </message>
    <message>
        <source>busiest hour: {count}</source>
        <translation>ora de vârf: {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>făcute</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erori</translation>
    </message>
    <message>
        <source>errors {share}</source>
        <translation>erori {share}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln gap(s)</source>
        <translation>
            <numerusform>în %Ln pauză</numerusform>
            <numerusform>în %Ln pauze</numerusform>
            <numerusform>în %Ln de pauze</numerusform>
        </translation>
    </message>
    <message>
        <source>no scan of it counts</source>
        <translation>nicio scanare nu contează</translation>
    </message>
    <message>
        <source>nobody scanned</source>
        <translation>nimeni nu a scanat</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>încă netrimis</translation>
    </message>
    <message>
        <source>of all days {count}, it said at {time}</source>
        <translation>din toate zilele {count}, a spus la {time}</translation>
    </message>
    <message>
        <source>of {target} ({part} %)</source>
        <translation>din {target} ({part} %)</translation>
    </message>
    <message>
        <source>on hold: {why}</source>
        <translation>reținut: {why}</translation>
    </message>
    <message>
        <source>per hour at work</source>
        <translation>pe oră de lucru</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>refuzat: {why}</translation>
    </message>
    <message>
        <source>target {count}</source>
        <translation>țintă {count}</translation>
    </message>
    <message>
        <source>the other benches are not known here</source>
        <translation>celelalte posturi nu sunt cunoscute aici</translation>
    </message>
    <message>
        <source>the other benches as of {time}</source>
        <translation>celelalte posturi la ora {time}</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>introduse manual</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>nerezolvate</translation>
    </message>
    <message>
        <source>{day} can be closed</source>
        <translation>{day} se poate închide</translation>
    </message>
    <message>
        <source>{day} is closed</source>
        <translation>{day} este închisă</translation>
    </message>
    <message>
        <source>{here} scanned here, {there} on the server</source>
        <translation>{here} scanate aici, {there} pe server</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{hour} again</source>
        <translation>{hour} din nou</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{rate} per hour</source>
        <translation>{rate} pe oră</translation>
    </message>
    <message>
        <source>Opened again at {time} by {who}</source>
        <translation>Redeschisă la {time} de {who}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulate</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>Serverul spune altceva</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>anulat</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Anul.</translation>
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
        <translation>Anulare</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Type here</source>
        <translation>Scrieți aici</translation>
    </message>
    <message>
        <source>PIN for {worker}</source>
        <translation>PIN pentru {worker}</translation>
    </message>
    <message>
        <source>The number printed under the barcode</source>
        <translation>Numărul de sub codul de bare</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%Ln in conflict, for the lead</source>
        <translation>
            <numerusform>%Ln în conflict, pentru șeful de tură</numerusform>
            <numerusform>%Ln în conflict, pentru șeful de tură</numerusform>
            <numerusform>%Ln în conflict, pentru șeful de tură</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused, for the lead</source>
        <translation>
            <numerusform>%Ln refuzată, pentru șeful de tură</numerusform>
            <numerusform>%Ln refuzate, pentru șeful de tură</numerusform>
            <numerusform>%Ln refuzate, pentru șeful de tură</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln în așteptare</numerusform>
            <numerusform>%Ln în așteptare</numerusform>
            <numerusform>%Ln în așteptare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, last sent {time}</source>
        <translation>
            <numerusform>%Ln în așteptare, ultima trimitere {time}</numerusform>
            <numerusform>%Ln în așteptare, ultima trimitere {time}</numerusform>
            <numerusform>%Ln în așteptare, ultima trimitere {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Se conectează</translation>
    </message>
    <message>
        <source>Lead: check the server’s certificate, or set [server] ca_file.</source>
        <translation>Șef de tură: verificați certificatul serverului sau setați [server] ca_file.</translation>
    </message>
    <message>
        <source>Lead: enrol this bench again.</source>
        <translation>Șef de tură: înregistrați din nou acest post.</translation>
    </message>
    <message>
        <source>Lead: log this computer in to the network, or check [server] url.</source>
        <translation>Șef de tură: autentificați calculatorul în rețea sau verificați [server] url.</translation>
    </message>
    <message>
        <source>Lead: look at the server. Scanning goes on.</source>
        <translation>Șef de tură: verificați serverul. Se poate scana în continuare.</translation>
    </message>
    <message>
        <source>Network asks for log-in</source>
        <translation>Rețeaua cere autentificare</translation>
    </message>
    <message>
        <source>No server set</source>
        <translation>Niciun server setat</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Neînregistrat</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Fără conexiune</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Conectat</translation>
    </message>
    <message>
        <source>Server not trusted</source>
        <translation>Server nesigur</translation>
    </message>
    <message>
        <source>Server trouble</source>
        <translation>Problemă la server</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>totul salvat</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>totul trimis</translation>
    </message>
    <message>
        <source>Lead: scan your badge, then LOG.</source>
        <translation>Șef de tură: scanați ecusonul, apoi LOG.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln ales</numerusform>
            <numerusform>%Ln alese</numerusform>
            <numerusform>%Ln alese</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new above</source>
        <translation>
            <numerusform>%Ln nouă sus</numerusform>
            <numerusform>%Ln noi sus</numerusform>
            <numerusform>%Ln noi sus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the server</source>
        <translation>
            <numerusform>%Ln pe server</numerusform>
            <numerusform>%Ln pe server</numerusform>
            <numerusform>%Ln pe server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put right</source>
        <translation>
            <numerusform>%Ln corectat</numerusform>
            <numerusform>%Ln corectate</numerusform>
            <numerusform>%Ln corectate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scanned here</source>
        <translation>
            <numerusform>%Ln scanat aici</numerusform>
            <numerusform>%Ln scanate aici</numerusform>
            <numerusform>%Ln scanate aici</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptat</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Acceptat cu avertisment</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toate</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Toate zilele</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Deja făcut</translation>
    </message>
    <message>
        <source>Archive: nothing can be changed here</source>
        <translation>Arhivă: aici nu se poate schimba nimic</translation>
    </message>
    <message>
        <source>Assign the scan</source>
        <translation>Atribuie scanarea</translation>
    </message>
    <message>
        <source>Assign to a parcel</source>
        <translation>Atribuie unui colet</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Înapoi la post</translation>
    </message>
    <message>
        <source>Bench: {word}</source>
        <translation>Post: {word}</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>S-a întors</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Renunță</translation>
    </message>
    <message>
        <source>Check begun</source>
        <translation>Verificare începută</translation>
    </message>
    <message>
        <source>Choose a line to see what happened to its parcel.</source>
        <translation>Alegeți un rând ca să vedeți ce s-a întâmplat cu coletul.</translation>
    </message>
    <message>
        <source>Choose what needs someone, on the left.</source>
        <translation>Alegeți din stânga ce are nevoie de cineva.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Golește</translation>
    </message>
    <message>
        <source>Command or badge</source>
        <translation>Comandă sau ecuson</translation>
    </message>
    <message>
        <source>Command refused</source>
        <translation>Comandă refuzată</translation>
    </message>
    <message>
        <source>Courier’s label</source>
        <translation>Eticheta curierului</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Ziua sosirii</translation>
    </message>
    <message>
        <source>Dealt with at the bench</source>
        <translation>Rezolvat la post</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Întârziat</translation>
    </message>
    <message>
        <source>Do not send it.</source>
        <translation>Nu îl trimiteți.</translation>
    </message>
    <message>
        <source>Done at another bench as well</source>
        <translation>Făcut și la alt post</translation>
    </message>
    <message>
        <source>Everything of this bench is seen to.</source>
        <translation>La acest post totul este rezolvat.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportă…</translation>
    </message>
    <message>
        <source>It belongs to {parcel}.</source>
        <translation>Aparține de {parcel}.</translation>
    </message>
    <message>
        <source>It counts here. Find out whose parcel it is.</source>
        <translation>Aici contează. Aflați al cui este coletul.</translation>
    </message>
    <message>
        <source>It counts no longer, here and on the server. The entry stays.</source>
        <translation>Nu mai contează, nici aici, nici pe server. Înregistrarea rămâne.</translation>
    </message>
    <message>
        <source>It is not refused any more.</source>
        <translation>Nu mai este refuzat.</translation>
    </message>
    <message>
        <source>It was on hold already</source>
        <translation>Era deja reținut</translation>
    </message>
    <message>
        <source>Item in the box</source>
        <translation>Articol în cutie</translation>
    </message>
    <message>
        <source>Label attached: {number}</source>
        <translation>Etichetă atașată: {number}</translation>
    </message>
    <message>
        <source>Label damaged</source>
        <translation>Etichetă deteriorată</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Are nevoie de cineva</translation>
    </message>
    <message>
        <source>No order tells of it</source>
        <translation>Nu apare în nicio comandă</translation>
    </message>
    <message>
        <source>No scan fits what is chosen above, or the search.</source>
        <translation>Nicio scanare nu se potrivește cu alegerea de sus sau cu căutarea.</translation>
    </message>
    <message>
        <source>No scan of this day fits what is chosen above, or the search.</source>
        <translation>Nicio scanare din această zi nu se potrivește cu alegerea de sus sau cu căutarea.</translation>
    </message>
    <message>
        <source>Nobody is needed</source>
        <translation>Nu e nevoie de nimeni</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>Nu este colet</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>Nepredat</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nesalvat: {why}</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nimic ales</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nimic găsit</translation>
    </message>
    <message>
        <source>Nothing more is to be done. The entry stays as it is.</source>
        <translation>Nu mai e nimic de făcut. Înregistrarea rămâne cum este.</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Încă nu s-a scanat nimic</translation>
    </message>
    <message>
        <source>Nothing to choose here</source>
        <translation>Aici nu e nimic de ales</translation>
    </message>
    <message>
        <source>Nothing was scanned</source>
        <translation>Nu s-a scanat nimic</translation>
    </message>
    <message>
        <source>Number of the parcel</source>
        <translation>Numărul coletului</translation>
    </message>
    <message>
        <source>Number read by eye</source>
        <translation>Număr citit cu ochiul</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Reținut</translation>
    </message>
    <message>
        <source>On hold: {why}</source>
        <translation>Reținut: {why}</translation>
    </message>
    <message>
        <source>On its way back</source>
        <translation>Se întoarce</translation>
    </message>
    <message>
        <source>On this day nothing was scanned at this bench.</source>
        <translation>În această zi nu s-a scanat nimic la acest post.</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>Doar un șef de tură poate face asta. Scanați ecusonul.</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>Doar un test</translation>
    </message>
    <message>
        <source>Open the archive</source>
        <translation>Deschide arhiva</translation>
    </message>
    <message>
        <source>Or say why</source>
        <translation>Sau spuneți de ce</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Comandă</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Comandă anulată</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Comanda {number}</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>În altă ordine</translation>
    </message>
    <message>
        <source>Packed without a courier’s label</source>
        <translation>Ambalat fără eticheta curierului</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Colet</translation>
    </message>
    <message>
        <source>Parcel, order, tracking number</source>
        <translation>Colet, comandă, AWB</translation>
    </message>
    <message>
        <source>Put it right…</source>
        <translation>Corectează…</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Pus în așteptare</translation>
    </message>
    <message>
        <source>Put right on the server</source>
        <translation>Corectat pe server</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>Gata de ridicare</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Eliberat</translation>
    </message>
    <message>
        <source>Say why: choose a reason, or type one.</source>
        <translation>Spuneți de ce: alegeți un motiv sau scrieți-l.</translation>
    </message>
    <message>
        <source>Scan it</source>
        <translation>Scanează-l</translation>
    </message>
    <message>
        <source>Scan its label now</source>
        <translation>Scanați acum eticheta</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Jurnal de scanări</translation>
    </message>
    <message>
        <source>Scan the parcel and then its label, or settle it.</source>
        <translation>Scanați coletul și apoi eticheta, sau închideți cazul.</translation>
    </message>
    <message>
        <source>Scanned anew</source>
        <translation>Scanat din nou</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Scanat din greșeală</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scaner</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again</source>
        <translation>
            <numerusform>Trimite din nou: %Ln</numerusform>
            <numerusform>Trimite din nou: %Ln</numerusform>
            <numerusform>Trimite din nou: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Trimite din nou</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Trimite din nou</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Trimis din nou</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Închide cazul</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln</source>
        <translation>
            <numerusform>Închide: %Ln</numerusform>
            <numerusform>Închide: %Ln</numerusform>
            <numerusform>Închide: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Închide cazul</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Închis</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Arată tot</translation>
    </message>
    <message>
        <source>Somebody has seen to it already.</source>
        <translation>S-a ocupat deja cineva.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stare</translation>
    </message>
    <message>
        <source>Taken back by UNDO</source>
        <translation>Retras cu UNDO</translation>
    </message>
    <message>
        <source>That number names no parcel. Look at the label once more.</source>
        <translation>Acest număr nu numește niciun colet. Mai uitați-vă la etichetă.</translation>
    </message>
    <message>
        <source>That parcel is at this stage already. Settle the scan instead.</source>
        <translation>Coletul este deja în această etapă. Închideți cazul scanării.</translation>
    </message>
    <message>
        <source>That parcel is on hold: nothing counts for it.</source>
        <translation>Coletul este reținut: nimic nu contează pentru el.</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Ziua următoare</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Ziua anterioară</translation>
    </message>
    <message>
        <source>The label is another parcel’s</source>
        <translation>Eticheta este a altui colet</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Jurnalul nu poate fi citit</translation>
    </message>
    <message>
        <source>The next scan appears here by itself.</source>
        <translation>Următoarea scanare apare aici singură.</translation>
    </message>
    <message>
        <source>The order is there now</source>
        <translation>Comanda a apărut</translation>
    </message>
    <message>
        <source>The scan becomes the one it should have been, at its own time.</source>
        <translation>Scanarea devine ce trebuia să fie, la ora ei.</translation>
    </message>
    <message>
        <source>The scan named no parcel and counts for nothing.</source>
        <translation>Scanarea nu a numit niciun colet și nu contează.</translation>
    </message>
    <message>
        <source>The server does not answer: this is what this bench knows.</source>
        <translation>Serverul nu răspunde: atât știe acest post.</translation>
    </message>
    <message>
        <source>The server is asked once more to take it.</source>
        <translation>Serverul este rugat încă o dată să îl primească.</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>Serverul l-a refuzat</translation>
    </message>
    <message>
        <source>These need different things.</source>
        <translation>Acestea au nevoie de lucruri diferite.</translation>
    </message>
    <message>
        <source>This line is no longer in the journal.</source>
        <translation>Acest rând nu mai este în jurnal.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>To change anything: a lead’s badge</source>
        <translation>Pentru modificări: ecusonul unui șef de tură</translation>
    </message>
    <message>
        <source>Today · {day}</source>
        <translation>Azi · {day}</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Cod necunoscut</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Rezultat</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Lucrător</translation>
    </message>
    <message>
        <source>Wrong code scanned</source>
        <translation>Cod greșit scanat</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Articol greșit</translation>
    </message>
    <message>
        <source>Wrong parcel</source>
        <translation>Colet greșit</translation>
    </message>
    <message>
        <source>Wrong stage</source>
        <translation>Etapă greșită</translation>
    </message>
    <message>
        <source>assigned at {time} by {who}: {why}</source>
        <translation>atribuit la {time} de {who}: {why}</translation>
    </message>
    <message>
        <source>assigned at {time}: {why}</source>
        <translation>atribuit la {time}: {why}</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>aici</translation>
    </message>
    <message>
        <source>keypad</source>
        <translation>tastatură</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nimeni</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refuzat</translation>
    </message>
    <message>
        <source>seen to</source>
        <translation>rezolvat</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>trimis</translation>
    </message>
    <message>
        <source>told by the server</source>
        <translation>spune serverul</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>tastat manual</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>nerezolvat</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>în așteptare</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}; that one counts.</source>
        <translation>{stage} la {time}, {station}; acela contează.</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}; that one counts.</source>
        <translation>{stage} la {time} de {worker}, {station}; acela contează.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Azi</translation>
    </message>
    <message>
        <source>log</source>
        <translation>jurnal</translation>
    </message>
    <message>
        <source>only what is chosen above the lines</source>
        <translation>numai ce este ales deasupra rândurilor</translation>
    </message>
    <message>
        <source>At the bench: the next scan is shown here</source>
        <translation>La post: următoarea scanare apare aici</translation>
    </message>
    <message>
        <source>It goes when somebody touches Seen, presses F12, or scans Seen off the sheet.</source>
        <translation>Dispare când cineva atinge „Văzut”, apasă F12 sau scanează „Văzut” de pe foaie.</translation>
    </message>
    <message>
        <source>Search for a number</source>
        <translation>Caută un număr</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln scans back</source>
        <translation>
            <numerusform>Anulează %Ln scanare</numerusform>
            <numerusform>Anulează %Ln scanări</numerusform>
            <numerusform>Anulează %Ln de scanări</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anulează scanarea</translation>
    </message>
    <message>
        <source>Take scan back…</source>
        <translation>Anulează scanarea…</translation>
    </message>
    <message>
        <source>Take the scan back</source>
        <translation>Anulează scanarea</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>anulat</translation>
    </message>
    <message>
        <source>There is nothing to take back: it counts for nothing, or no longer.</source>
        <translation>Nu e nimic de anulat: nu contează, sau nu mai contează.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Courier: date, name, signature</source>
        <translation>Curier: data, numele, semnătura</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Oră cu oră</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nimic.</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Raportul zilei</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scanări</translation>
    </message>
    <message>
        <source>Shift lead: date, name, signature</source>
        <translation>Șef de tură: data, numele, semnătura</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulate</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Cine a făcut-o</translation>
    </message>
    <message>
        <source>With the server</source>
        <translation>La server</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>și încă {count}</translation>
    </message>
    <message>
        <source>Open when it was closed: {what}</source>
        <translation>Deschise la închidere: {what}</translation>
    </message>
    <message>
        <source>Scanned after it was closed: {count}</source>
        <translation>Scanate după închidere: {count}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nimic</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Are nevoie de cineva</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>A USB scanner that types like a keyboard</source>
        <translation>Un scaner USB care scrie ca o tastatură</translation>
    </message>
    <message>
        <source>A scan at this bench means</source>
        <translation>O scanare la acest post înseamnă</translation>
    </message>
    <message>
        <source>A scanner is missing? Plug it in, and it appears here.</source>
        <translation>Lipsește un scaner? Conectați-l și apare aici.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>În regulă</translation>
    </message>
    <message>
        <source>Almost: no Enter</source>
        <translation>Aproape: lipsește Enter</translation>
    </message>
    <message>
        <source>Another code was read, and it came whole.</source>
        <translation>S-a citit alt cod și a venit întreg.</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Oricine</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Se întreabă serverul…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Înapoi</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Înapoi la post</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cameră</translation>
    </message>
    <message>
        <source>Cannot be opened: {scanner}</source>
        <translation>Nu se poate deschide: {scanner}</translation>
    </message>
    <message>
        <source>Capitals come as capitals</source>
        <translation>Majusculele vin corect</translation>
    </message>
    <message>
        <source>Capitals got lost</source>
        <translation>Fără majuscule</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock este activ</translation>
    </message>
    <message>
        <source>Check station.toml and its folder, then try again.</source>
        <translation>Verificați station.toml și dosarul lui, apoi încercați din nou.</translation>
    </message>
    <message>
        <source>Check the network and the address. The same code counts for ten minutes.</source>
        <translation>Verificați rețeaua și adresa. Același cod e valabil zece minute.</translation>
    </message>
    <message>
        <source>Check this computer’s clock. A company’s own certificate goes into [server] ca_file.</source>
        <translation>Verificați ceasul calculatorului. Certificatul propriu al firmei se pune în [server] ca_file.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Ceas</translation>
    </message>
    <message>
        <source>Connect to the tracking server</source>
        <translation>Conectare la server</translation>
    </message>
    <message>
        <source>Each code ends as it should</source>
        <translation>Fiecare cod se termină cum trebuie</translation>
    </message>
    <message>
        <source>Each code ends with Enter</source>
        <translation>Fiecare cod se termină cu Enter</translation>
    </message>
    <message>
        <source>Each code ends with Tab</source>
        <translation>Fiecare cod se termină cu Tab</translation>
    </message>
    <message>
        <source>Enrolled as {name}</source>
        <translation>Înregistrat ca {name}</translation>
    </message>
    <message>
        <source>First a badge</source>
        <translation>Întâi ecusonul</translation>
    </message>
    <message>
        <source>GS comes as {text}</source>
        <translation>GS vine ca {text}</translation>
    </message>
    <message>
        <source>GS cuts the code in two</source>
        <translation>GS taie codul în două</translation>
    </message>
    <message>
        <source>GS is dropped</source>
        <translation>GS se pierde</translation>
    </message>
    <message>
        <source>Hang the barcodes up at the bench. A badge belongs to its worker.</source>
        <translation>Agățați codurile la post. Ecusonul este al lucrătorului său.</translation>
    </message>
    <message>
        <source>If it was the scanner, set it to send without pauses.</source>
        <translation>Dacă a fost scanerul, setați-l să trimită fără pauze.</translation>
    </message>
    <message>
        <source>It is older than ten minutes, or used already. Make a new one.</source>
        <translation>Are peste zece minute sau a fost folosit. Creați altul.</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Funcționează</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Scaner tip tastatură</translation>
    </message>
    <message>
        <source>Log this computer in to the network, and check the address.</source>
        <translation>Autentificați calculatorul în rețea și verificați adresa.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Verificați din nou</translation>
    </message>
    <message>
        <source>Looking at this bench…</source>
        <translation>Se verifică acest post…</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Se caută scanere…</translation>
    </message>
    <message>
        <source>Name of this bench</source>
        <translation>Numele acestui post</translation>
    </message>
    <message>
        <source>Neither the keyring nor the settings folder can be written.</source>
        <translation>Nu se poate scrie nici în inelul de chei, nici în dosarul de setări.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Înainte</translation>
    </message>
    <message>
        <source>No label is read with that.</source>
        <translation>Așa nu se citește nicio etichetă.</translation>
    </message>
    <message>
        <source>No prefix, no suffix</source>
        <translation>Fără prefix și sufix</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Necriptat</translation>
    </message>
    <message>
        <source>Not safe enough</source>
        <translation>Nu e destul de sigur</translation>
    </message>
    <message>
        <source>Now scan the other code: it has a GS</source>
        <translation>Scanați acum celălalt cod: are un GS</translation>
    </message>
    <message>
        <source>Open the bench</source>
        <translation>Deschide postul</translation>
    </message>
    <message>
        <source>Prefix and suffix: {text}</source>
        <translation>Prefix și sufix: {text}</translation>
    </message>
    <message>
        <source>Print barcodes and badges</source>
        <translation>Tipărește coduri și ecusoane</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programe</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvați raportul</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Salvat ca PDF</translation>
    </message>
    <message>
        <source>Scan both codes with the scanner that is to be examined.</source>
        <translation>Scanați ambele coduri cu scanerul care trebuie examinat.</translation>
    </message>
    <message>
        <source>Scan the QR code that the server shows, or type its address and the code.</source>
        <translation>Scanați codul QR de pe server sau scrieți adresa lui și codul.</translation>
    </message>
    <message>
        <source>Scan the enrolment code</source>
        <translation>Scanați codul de înregistrare</translation>
    </message>
    <message>
        <source>Scan the two codes above, one after the other.</source>
        <translation>Scanați cele două coduri de sus, unul după altul.</translation>
    </message>
    <message>
        <source>Scan this barcode off the screen, or any other, with every scanner.</source>
        <translation>Scanați acest cod de pe ecran, sau oricare altul, cu fiecare scaner.</translation>
    </message>
    <message>
        <source>ScanStation — set-up</source>
        <translation>ScanStation – configurare</translation>
    </message>
    <message>
        <source>Scanner doctor</source>
        <translation>Doctorul scanerului</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanere</translation>
    </message>
    <message>
        <source>Secrets are left out; numbers of parcels may be in it.</source>
        <translation>Fără secrete; poate conține numere de colete.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Trimis la imprimantă</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Scaner serial</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, not as Enter or Tab.</source>
        <translation>Setați scanerul să trimită GS drept caracterul 1D, nu ca Enter sau Tab.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, or as the key F8.</source>
        <translation>Setați scanerul să trimită GS drept caracterul 1D sau tasta F8.</translation>
    </message>
    <message>
        <source>Set the scanner to send without pauses (its manual: inter-character delay 0).</source>
        <translation>Setați scanerul să trimită fără pauze (în manual: inter-character delay 0).</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout, or paste the code.</source>
        <translation>Setați scanerul pe tastatura acestui calculator sau lipiți codul.</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout.</source>
        <translation>Setați scanerul pe tastatura acestui calculator.</translation>
    </message>
    <message>
        <source>Set the scanner’s keyboard country to {country}.</source>
        <translation>Setați la scaner țara tastaturii (keyboard country): {country}.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Setări</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omite</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>A răspuns altceva</translation>
    </message>
    <message>
        <source>Switch Caps Lock off at the keyboard.</source>
        <translation>Dezactivați Caps Lock la tastatură.</translation>
    </message>
    <message>
        <source>Switch Caps Lock off, and the scanner’s case conversion too.</source>
        <translation>Opriți Caps Lock și conversia majusculelor din scaner.</translation>
    </message>
    <message>
        <source>pauses of at most {number} ms</source>
        <translation>pauze de cel mult {number} ms</translation>
    </message>
    <message>
        <source>Switch them off in the scanner, or let the last step of the set-up learn them.</source>
        <translation>Dezactivați-le la scaner sau lăsați ultimul pas al configurării să le învețe.</translation>
    </message>
    <message>
        <source>Switch “transmit GS” (or FNC1) on in the scanner.</source>
        <translation>Activați la scaner „transmit GS” (sau FNC1).</translation>
    </message>
    <message>
        <source>Symbology identifier: {text}</source>
        <translation>Identificator de simbologie: {text}</translation>
    </message>
    <message>
        <source>That came key by key</source>
        <translation>A venit tastă cu tastă</translation>
    </message>
    <message>
        <source>That is neither of the two codes</source>
        <translation>Nu este niciunul dintre cele două coduri</translation>
    </message>
    <message>
        <source>That is no enrolment code</source>
        <translation>Nu e un cod de înregistrare</translation>
    </message>
    <message>
        <source>The bench has learned it, and puts codes right.</source>
        <translation>Postul l-a învățat și corectează codurile.</translation>
    </message>
    <message>
        <source>The code came garbled</source>
        <translation>Codul a venit deformat</translation>
    </message>
    <message>
        <source>The keyboard layout is right</source>
        <translation>Aranjamentul tastaturii este corect</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>Raportul nu poate fi scris</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Raportul este salvat</translation>
    </message>
    <message>
        <source>The scanner sends no Enter</source>
        <translation>Scanerul nu trimite Enter</translation>
    </message>
    <message>
        <source>The server asks for patience</source>
        <translation>Serverul cere răbdare</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Serverul nu poate fi contactat</translation>
    </message>
    <message>
        <source>The server does not take this code</source>
        <translation>Serverul nu acceptă acest cod</translation>
    </message>
    <message>
        <source>The server has trouble</source>
        <translation>Serverul are o problemă</translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted</source>
        <translation>Certificatul serverului nu e de încredere</translation>
    </message>
    <message>
        <source>The settings cannot be written</source>
        <translation>Setările nu pot fi salvate</translation>
    </message>
    <message>
        <source>The token cannot be kept</source>
        <translation>Cheia nu poate fi păstrată</translation>
    </message>
    <message>
        <source>The token is in this computer’s keyring.</source>
        <translation>Cheia este în inelul de chei al calculatorului.</translation>
    </message>
    <message>
        <source>The token is kept in a file that only you can read.</source>
        <translation>Cheia este într-un fișier pe care doar dvs. îl puteți citi.</translation>
    </message>
    <message>
        <source>This bench</source>
        <translation>Acest post</translation>
    </message>
    <message>
        <source>This server is outside your network: its address must begin with https.</source>
        <translation>Serverul e în afara rețelei: adresa trebuie să înceapă cu https.</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>De știut</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>De remediat</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Încearcă din nou</translation>
    </message>
    <message>
        <source>Try again; if that does not help, look at the server.</source>
        <translation>Încercați din nou; dacă nu ajută, verificați serverul.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probă</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Folosește totuși</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Așteptați un minut, apoi încercați din nou.</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>Se așteaptă o scanare</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bun venit</translation>
    </message>
    <message>
        <source>What language does this bench speak, and what is it called?</source>
        <translation>Ce limbă vorbește acest post și cum se numește?</translation>
    </message>
    <message>
        <source>Who may scan here?</source>
        <translation>Cine poate scana aici?</translation>
    </message>
    <message>
        <source>Whoever is in this network can read along. Only a lead should say yes to that.</source>
        <translation>Oricine din rețea poate citi. Doar un șef de tură ar trebui să accepte.</translation>
    </message>
    <message>
        <source>Work without a server</source>
        <translation>Lucru fără server</translation>
    </message>
    <message>
        <source>Works: {names}</source>
        <translation>Funcționează: {names}</translation>
    </message>
    <message>
        <source>Wrong keyboard layout</source>
        <translation>Tastatură greșită</translation>
    </message>
    <message>
        <source>or type the server’s address, Enter, then the code, Enter</source>
        <translation>sau scrieți adresa serverului, Enter, apoi codul, Enter</translation>
    </message>
    <message>
        <source>Built into this computer: touch to use it</source>
        <translation>Integrat în calculator: atingeți pentru a-l folosi</translation>
    </message>
    <message>
        <source>Scan a button off the screen, touch it, or press Enter</source>
        <translation>Scanați un buton de pe ecran, atingeți-l sau apăsați Enter</translation>
    </message>
    <message>
        <source>Scan any barcode with each scanner that you want: the one that is heard is chosen.</source>
        <translation>Scanați orice cod cu fiecare scaner dorit: cel care se aude este ales.</translation>
    </message>
    <message>
        <source>Serial port {name}</source>
        <translation>Port serial {name}</translation>
    </message>
    <message>
        <source>The operator gets the code on the server’s page “Stations”, “Add a bench”, or by the command: {command}</source>
        <translation>Operatorul ia codul de pe pagina „Stations” a serverului, „Add a bench”, sau cu comanda: {command}</translation>
    </message>
    <message>
        <source>HID POS scanner</source>
        <translation>Scaner HID POS</translation>
    </message>
    <message>
        <source>For a scanner that reads no QR codes:</source>
        <translation>Pentru un scaner care nu citește coduri QR:</translation>
    </message>
    <message>
        <source>Keyboard learned</source>
        <translation>Tastatură învățată</translation>
    </message>
    <message>
        <source>More than the code</source>
        <translation>Mai mult decât codul</translation>
    </message>
    <message>
        <source>Now scan the test barcode again.</source>
        <translation>Acum scanați din nou codul de test.</translation>
    </message>
    <message>
        <source>Prefix or suffix learned</source>
        <translation>Prefix sau sufix învățat</translation>
    </message>
    <message>
        <source>Scan this once: the bench learns the scanner’s keyboard.</source>
        <translation>Scanați aceasta o dată: postul învață tastatura scanerului.</translation>
    </message>
    <message>
        <source>The scanner sends something around it: switch its prefix and suffix off.</source>
        <translation>Scanerul trimite ceva în jur: dezactivați prefixul și sufixul.</translation>
    </message>
    <message>
        <source>characters a second: {number}</source>
        <translation>caractere pe secundă: {number}</translation>
    </message>
    <message>
        <source>Scan the code on the left once, or set the scanner to this computer’s layout.</source>
        <translation>Scanați o dată codul din stânga sau setați scanerul pe tastatura acestui calculator.</translation>
    </message>
    <message>
        <source>Set the scanner to send Enter after each code (its manual: suffix CR).</source>
        <translation>Setați scanerul să trimită Enter după fiecare cod (în manual: sufix CR).</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>End of shift</source>
        <translation>Sfârșit de tură</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Șef de tură</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Etapa următoare</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Ambalare</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Procesare</translation>
    </message>
    <message>
        <source>Scan to tell the bench</source>
        <translation>Scanați pentru a da o comandă</translation>
    </message>
    <message>
        <source>Scan your language</source>
        <translation>Scanați limba dvs.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Văzut</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configurare</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Expediere</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Lipsă</translation>
    </message>
    <message>
        <source>Site {site} · keep it at the bench: whoever has it can give commands</source>
        <translation>Locația {site} · păstrați-o la post: cine o are poate da comenzi</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Anulează</translation>
    </message>
    <message>
        <source>Won’t scan</source>
        <translation>Nu se scanează</translation>
    </message>
    <message>
        <source>clear the red error</source>
        <translation>șterge eroarea roșie</translation>
    </message>
    <message>
        <source>enter the number</source>
        <translation>introduceți numărul</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>de acum</translation>
    </message>
    <message>
        <source>sign off</source>
        <translation>ieșire</translation>
    </message>
    <message>
        <source>take the last scan back</source>
        <translation>anulează ultima scanare</translation>
    </message>
    <message>
        <source>the rest is missing</source>
        <translation>restul lipsește</translation>
    </message>
    <message>
        <source>whichever comes</source>
        <translation>care urmează</translation>
    </message>
    <message>
        <source>For leads: your badge first</source>
        <translation>Pentru șefii de tură: întâi ecusonul</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Jurnal</translation>
    </message>
    <message>
        <source>open and close the scan log</source>
        <translation>deschide și închide jurnalul</translation>
    </message>
    <message>
        <source>scanners and server</source>
        <translation>scanere și server</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Delivered</source>
        <translation>Livrat</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>În tranzit</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Etapa următoare</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>În livrare</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Ambalat</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Procesat</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Expediat</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%Ln begun · its label brings it back</source>
        <translation>
            <numerusform>%Ln cutie începută · eticheta o readuce</numerusform>
            <numerusform>%Ln cutii începute · eticheta le readuce</numerusform>
            <numerusform>%Ln de cutii începute · eticheta le readuce</numerusform>
        </translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Scan it again; it did not count.</source>
        <translation>O cifră e greșită sau lipsește. Scanați din nou; nu s-a numărat.</translation>
    </message>
    <message>
        <source>A lead’s badge opens it.</source>
        <translation>O deschide ecusonul unui șef de tură.</translation>
    </message>
    <message>
        <source>Already packed</source>
        <translation>Deja ambalat</translation>
    </message>
    <message>
        <source>Already processed</source>
        <translation>Deja procesat</translation>
    </message>
    <message>
        <source>Already shipped</source>
        <translation>Deja expediat</translation>
    </message>
    <message>
        <source>Another site’s code</source>
        <translation>Codul altei locații</translation>
    </message>
    <message>
        <source>Box put back</source>
        <translation>Cutie pusă înapoi</translation>
    </message>
    <message>
        <source>Commands and badges count only when they are scanned.</source>
        <translation>Comenzile și ecusoanele contează doar scanate.</translation>
    </message>
    <message>
        <source>Do not send it. Put the parcel aside and call the lead.</source>
        <translation>Nu îl trimiteți. Puneți coletul deoparte și chemați șeful de tură.</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Cod de înregistrare</translation>
    </message>
    <message>
        <source>Enter the number</source>
        <translation>Introduceți numărul</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Introduceți PIN-ul</translation>
    </message>
    <message>
        <source>Every scan is yours now.</source>
        <translation>De acum fiecare scanare e a dvs.</translation>
    </message>
    <message>
        <source>For leads only</source>
        <translation>Doar pentru șefii de tură</translation>
    </message>
    <message>
        <source>From now on a scan means this.</source>
        <translation>De acum o scanare înseamnă asta.</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Continuați.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Bună</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>În cutie</translation>
    </message>
    <message>
        <source>It belongs into the set-up. Ask the lead.</source>
        <translation>Ține de configurare. Întrebați șeful de tură.</translation>
    </message>
    <message>
        <source>It counts, although a later step is done already. Tell the lead.</source>
        <translation>S-a numărat, deși o etapă ulterioară e gata. Anunțați șeful de tură.</translation>
    </message>
    <message>
        <source>It counts, although no order tells of it. Tell the lead.</source>
        <translation>S-a numărat, deși nu apare în nicio comandă. Anunțați șeful de tură.</translation>
    </message>
    <message>
        <source>It counts, although nobody has packed it. Tell the lead.</source>
        <translation>S-a numărat, deși nimeni nu l-a ambalat. Anunțați șeful de tură.</translation>
    </message>
    <message>
        <source>It counts. Scan the parcel before it and its label later.</source>
        <translation>S-a numărat. Scanați mai târziu coletul dinainte și eticheta lui.</translation>
    </message>
    <message>
        <source>It did NOT count. Put the parcel aside and call the lead.</source>
        <translation>NU s-a numărat. Puneți coletul deoparte și chemați șeful de tură.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Put the parcel aside and ask the lead.</source>
        <translation>Nu s-a numărat, dar e notat. Puneți coletul deoparte și întrebați șeful de tură.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Scan the shipping label.</source>
        <translation>Nu s-a numărat, dar e notat. Scanați eticheta de expediere.</translation>
    </message>
    <message>
        <source>It did not count. Nothing counts here without a badge.</source>
        <translation>Nu s-a numărat. Aici nimic nu contează fără ecuson.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again.</source>
        <translation>Nu s-a numărat. Scanați din nou.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>Nu s-a numărat: tastarea e oprită aici. Scanați eticheta.</translation>
    </message>
    <message>
        <source>It is the label of {parcel}</source>
        <translation>Este eticheta lui {parcel}</translation>
    </message>
    <message>
        <source>Item taken back</source>
        <translation>Articol retras</translation>
    </message>
    <message>
        <source>Label attached</source>
        <translation>Etichetă atașată</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>Limbă schimbată</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Citit greșit</translation>
    </message>
    <message>
        <source>Missing: {items}</source>
        <translation>Lipsește: {items}</translation>
    </message>
    <message>
        <source>No error is waiting. Go on.</source>
        <translation>Nu e nicio eroare. Continuați.</translation>
    </message>
    <message>
        <source>No order tells of it. Put the parcel aside and ask the lead.</source>
        <translation>Nu apare în nicio comandă. Puneți coletul deoparte și întrebați șeful de tură.</translation>
    </message>
    <message>
        <source>Nobody has this badge. Ask the lead.</source>
        <translation>Nimeni nu are acest ecuson. Întrebați șeful de tură.</translation>
    </message>
    <message>
        <source>Not packed yet</source>
        <translation>Încă neambalat</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nesalvat</translation>
    </message>
    <message>
        <source>Nothing is being packed</source>
        <translation>Nu se ambalează nimic</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Aici nu mai e nimic de făcut.</translation>
    </message>
    <message>
        <source>Nothing to clear</source>
        <translation>Nimic de șters</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nimic de anulat</translation>
    </message>
    <message>
        <source>Nothing was in it. Its label begins it again.</source>
        <translation>Era goală. Eticheta ei o începe din nou.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Nu s-a citit nimic</translation>
    </message>
    <message>
        <source>Now scan the courier’s label</source>
        <translation>Acum scanați eticheta curierului</translation>
    </message>
    <message>
        <source>One too many</source>
        <translation>Unul în plus</translation>
    </message>
    <message>
        <source>Only part of it came</source>
        <translation>S-a citit doar o parte</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Cod de produs</translation>
    </message>
    <message>
        <source>Put it back: enough of it is in the box. It did not count.</source>
        <translation>Puneți-l înapoi: sunt destule în cutie. Nu s-a numărat.</translation>
    </message>
    <message>
        <source>Put it back: it is not of this order. It did not count.</source>
        <translation>Puneți-l înapoi: nu e din această comandă. Nu s-a numărat.</translation>
    </message>
    <message>
        <source>Put the parcel aside. Customer service sees what is missing.</source>
        <translation>Puneți coletul deoparte. Serviciul clienți vede ce lipsește.</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>Citit de două ori</translation>
    </message>
    <message>
        <source>Routing code</source>
        <translation>Cod de rutare</translation>
    </message>
    <message>
        <source>SHORT is for an order whose items are being scanned.</source>
        <translation>LIPSĂ e pentru o comandă ale cărei articole se scanează.</translation>
    </message>
    <message>
        <source>STOP: on hold</source>
        <translation>STOP: reținut</translation>
    </message>
    <message>
        <source>Saved here and on the server.</source>
        <translation>Salvat aici și pe server.</translation>
    </message>
    <message>
        <source>Saved here. It goes to the server by itself.</source>
        <translation>Salvat aici. Ajunge singur pe server.</translation>
    </message>
    <message>
        <source>Saved here. The server will not take it: tell the lead.</source>
        <translation>Salvat aici. Serverul nu îl acceptă: anunțați șeful de tură.</translation>
    </message>
    <message>
        <source>In two seconds UNDO takes back the one before.</source>
        <translation>După două secunde, ANULEAZĂ o retrage pe cea dinainte.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again. If that never helps, tell the lead: no Enter comes.</source>
        <translation>Nu s-a numărat. Scanați din nou. Dacă nu ajută niciodată, anunțați șeful de tură: nu vine Enter.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Scanați din nou.</translation>
    </message>
    <message>
        <source>Scan its parcel, then this label again. Till then it stands alone.</source>
        <translation>Scanați coletul ei, apoi din nou această etichetă. Până atunci contează separat.</translation>
    </message>
    <message>
        <source>Scan one of those on the sheet.</source>
        <translation>Scanați una de pe foaie.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Scanați codul de bare sub care e numărul de urmărire.</translation>
    </message>
    <message>
        <source>Scan the items</source>
        <translation>Scanați articolele</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Scanați eticheta de expediere – cea mare, cu adresa.</translation>
    </message>
    <message>
        <source>Scan your badge first</source>
        <translation>Scanați întâi ecusonul</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Văzut</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configurare</translation>
    </message>
    <message>
        <source>Short: on hold</source>
        <translation>Lipsă: reținut</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Ați ieșit</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Etapă schimbată</translation>
    </message>
    <message>
        <source>Still to come: {items}</source>
        <translation>Mai sunt: {items}</translation>
    </message>
    <message>
        <source>Take it off. Find the label of this parcel and scan that.</source>
        <translation>Dezlipiți-o. Găsiți eticheta acestui colet și scanați-o.</translation>
    </message>
    <message>
        <source>Take it out of the box.</source>
        <translation>Scoateți-l din cutie.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulat</translation>
    </message>
    <message>
        <source>That is the product’s code</source>
        <translation>Acesta e codul produsului</translation>
    </message>
    <message>
        <source>That is the routing code</source>
        <translation>Acesta e codul de rutare</translation>
    </message>
    <message>
        <source>The PIN comes after the badge.</source>
        <translation>PIN-ul vine după ecuson.</translation>
    </message>
    <message>
        <source>The bench speaks your language now.</source>
        <translation>Postul vorbește acum limba dvs.</translation>
    </message>
    <message>
        <source>The box is open again. Still to come: {items}</source>
        <translation>Cutia este deschisă din nou. Mai sunt: {items}</translation>
    </message>
    <message>
        <source>The first time counts.</source>
        <translation>Contează prima dată.</translation>
    </message>
    <message>
        <source>The label belongs to {parcel}</source>
        <translation>Eticheta este a lui {parcel}</translation>
    </message>
    <message>
        <source>The next worker scans a badge.</source>
        <translation>Următorul lucrător scanează ecusonul.</translation>
    </message>
    <message>
        <source>The set-up opens.</source>
        <translation>Se deschide configurarea.</translation>
    </message>
    <message>
        <source>This scanner goes on as it is set: {stage}</source>
        <translation>Acest scaner rămâne cum este setat: {stage}</translation>
    </message>
    <message>
        <source>Too late to pack</source>
        <translation>Prea târziu pentru ambalare</translation>
    </message>
    <message>
        <source>Too late to process</source>
        <translation>Prea târziu pentru procesare</translation>
    </message>
    <message>
        <source>Too late to ship</source>
        <translation>Prea târziu pentru expediere</translation>
    </message>
    <message>
        <source>Too long for a label</source>
        <translation>Prea lung pentru o etichetă</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Prea multe PIN-uri greșite</translation>
    </message>
    <message>
        <source>Typed, not scanned</source>
        <translation>Tastat, nu scanat</translation>
    </message>
    <message>
        <source>Unknown badge</source>
        <translation>Ecuson necunoscut</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Cod necunoscut</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Limbă necunoscută</translation>
    </message>
    <message>
        <source>Unknown parcel</source>
        <translation>Colet necunoscut</translation>
    </message>
    <message>
        <source>Use the sheet and the badges of this site.</source>
        <translation>Folosiți foaia și ecusoanele acestei locații.</translation>
    </message>
    <message>
        <source>Whose label is it?</source>
        <translation>A cui e eticheta?</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN greșit</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Articol greșit</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Etichetă greșită</translation>
    </message>
    <message>
        <source>You have scanned nothing in this shift that could be taken back.</source>
        <translation>În această tură nu ați scanat nimic ce s-ar putea anula.</translation>
    </message>
    <message>
        <source>counts no longer</source>
        <translation>nu mai contează</translation>
    </message>
    <message>
        <source>for the other scanners</source>
        <translation>pentru celelalte scanere</translation>
    </message>
    <message>
        <source>items not checked: no list of them is known</source>
        <translation>articole neverificate: nu se cunoaște nicio listă</translation>
    </message>
    <message>
        <source>not for {parcel}</source>
        <translation>nu pentru {parcel}</translation>
    </message>
    <message>
        <source>nothing scanned</source>
        <translation>nimic scanat</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>tastat manual</translation>
    </message>
    <message>
        <source>{counted} of {total}</source>
        <translation>{counted} din {total}</translation>
    </message>
    <message>
        <source>{counted} of {total} items</source>
        <translation>{counted} din {total} articole</translation>
    </message>
    <message>
        <source>{count} packed</source>
        <translation>{count} ambalate</translation>
    </message>
    <message>
        <source>{count} processed</source>
        <translation>{count} procesate</translation>
    </message>
    <message>
        <source>{count} shipped</source>
        <translation>{count} expediate</translation>
    </message>
    <message>
        <source>{item} {counted} of {total}</source>
        <translation>{item} {counted} din {total}</translation>
    </message>
    <message>
        <source>{parcel} is kept for later</source>
        <translation>{parcel} rămâne pentru mai târziu</translation>
    </message>
    <message>
        <source>{parcel} still has no label</source>
        <translation>{parcel} nu are încă etichetă</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} la {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}</source>
        <translation>{stage} la {time}, {station}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} la {time} de {worker}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}</source>
        <translation>{stage} la {time} de {worker}, {station}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} pe {date} la {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} pe {date} la {time} de {worker}</translation>
    </message>
    <message>
        <source>For the scan log</source>
        <translation>Pentru jurnal</translation>
    </message>
    <message>
        <source>It names the parcel there and counts for nothing else.</source>
        <translation>Acolo numește coletul și nu contează pentru nimic altceva.</translation>
    </message>
    <message>
        <source>Scan LOG again to close it.</source>
        <translation>Scanați LOG din nou ca să îl închideți.</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Jurnal de scanări</translation>
    </message>
    <message>
        <source>It did nothing: it belongs to the set-up’s screen.</source>
        <translation>Nu s-a întâmplat nimic: ține de ecranul de configurare.</translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Compare it with the label; it did not count.</source>
        <translation>O cifră e greșită sau lipsește. Comparați cu eticheta; nu s-a numărat.</translation>
    </message>
    <message>
        <source>Mistyped</source>
        <translation>Scris greșit</translation>
    </message>
    <message>
        <source>No PIN came</source>
        <translation>PIN-ul nu a venit</translation>
    </message>
    <message>
        <source>Not for the bench</source>
        <translation>Nu e pentru post</translation>
    </message>
    <message>
        <source>The badge waits a minute for its PIN. Scan it again.</source>
        <translation>Ecusonul așteaptă PIN-ul un minut. Scanați-l din nou.</translation>
    </message>
    <message>
        <source>Touch the keypad, or type it and press Enter.</source>
        <translation>Atingeți tastele sau scrieți și apăsați Enter.</translation>
    </message>
    <message>
        <source>Try again: touch the keypad, or type it and press Enter.</source>
        <translation>Din nou: atingeți tastele sau scrieți și apăsați Enter.</translation>
    </message>
    <message>
        <source>Wait a minute, then scan your badge again.</source>
        <translation>Așteptați un minut, apoi scanați ecusonul din nou.</translation>
    </message>
    <message>
        <source>Every scan is yours now. The bench does not speak your language: tell the lead.</source>
        <translation>De acum fiecare scanare e a dvs. Postul nu vă vorbește limba: anunțați șeful de tură.</translation>
    </message>
    <message>
        <source>None of the workers is a lead. Close the bench, and type in a terminal: {command}</source>
        <translation>Niciun lucrător nu este șef de tură. Închideți postul și scrieți într-un terminal: {command}</translation>
    </message>
    <message>
        <source>Garbled by the keyboard</source>
        <translation>Alterat de tastatură</translation>
    </message>
    <message>
        <source>It did not count. Switch Caps Lock off and scan it again.</source>
        <translation>Nu s-a numărat. Dezactivați Caps Lock și scanați din nou.</translation>
    </message>
</context>
</TS>
