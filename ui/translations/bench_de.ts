<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>+{count} more</source>
        <translation>+{count} weitere</translation>
    </message>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Erst der gute Ton, dann der Alarm</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>Nichts gehört? Schichtleitung Bescheid geben. Alles gut? Einfach scannen.</translation>
    </message>
    <message>
        <source>It does not count yet. Wait for its colour and tone.</source>
        <translation>Es zählt noch nicht. Auf Farbe und Ton warten.</translation>
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
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
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
    <message>
        <source>{worker} is signed off: the badge counts no longer.</source>
        <translation>{worker} ist abgemeldet: der Ausweis gilt nicht mehr.</translation>
    </message>
    <message>
        <source>{worker} was signed off: nothing was scanned for a while.</source>
        <translation>{worker} wurde abgemeldet: eine Weile wurde nichts gescannt.</translation>
    </message>
    <message>
        <source>Camera starting: {names}</source>
        <translation>Kamera startet: {names}</translation>
    </message>
    <message>
        <source>Failed, restarting: {names}</source>
        <translation>Ausgefallen, Neustart: {names}</translation>
    </message>
    <message>
        <source>Frozen, restarting: {names}</source>
        <translation>Eingefroren, Neustart: {names}</translation>
    </message>
    <message>
        <source>Sees only black: {names}</source>
        <translation>Sieht nur Schwarz: {names}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A later step is done already</source>
        <translation>Ein späterer Schritt ist schon getan</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Angenommen, mit Warnung</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Schon erledigt</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Wie gelesen</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Früher begonnen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Corrected at</source>
        <translation>Korrigiert am</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>Korrigiert von</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Corrects line</source>
        <translation>Korrigiert Zeile</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Paketdienst</translation>
    </message>
    <message>
        <source>Courier’s number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Done as told</source>
        <translation>Wie befohlen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Items not checked</source>
        <translation>Artikel nicht geprüft</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Hier behalten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>No courier’s label</source>
        <translation>Kein Paketdienst-Etikett</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>Kein Paket</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Falsche Reihenfolge</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Parcel label</source>
        <translation>Paketetikett</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Vom Server abgelehnt</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>The one before has no courier’s label</source>
        <translation>Das vorige hat kein Etikett des Zustellers</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>Der Server sagt anderes</translation>
    </message>
    <message>
        <source>The server’s reason</source>
        <translation>Grund des Servers</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Getippt</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Wartet auf den Server</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>All columns, to filter and sort</source>
        <translation>Alle Spalten, zum Filtern und Sortieren</translation>
    </message>
    <message>
        <source>As what?</source>
        <translation>Als was?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Abgebrochen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Mappe</translation>
    </message>
    <message>
        <source>Exports of this bench</source>
        <translation>Exporte dieses Platzes</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Für andere Programme</translation>
    </message>
    <message>
        <source>For programmers</source>
        <translation>Für Programmierer</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nicht gespeichert: {why}</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Tagesbericht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save what the log shows</source>
        <translation>Speichern, was das Protokoll zeigt</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Wohin?</translation>
    </message>
    <message>
        <source>{done} of {total} lines</source>
        <translation>{done} von {total} Zeilen</translation>
    </message>
    <message>
        <source>{size} free · {folder}</source>
        <translation>{size} frei · {folder}</translation>
    </message>
    <message>
        <source>The whole day, to print and sign</source>
        <translation>Der ganze Tag, zum Drucken und Unterschreiben</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln getan</numerusform>
            <numerusform>%Ln getan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without a number</source>
        <translation>
            <numerusform>%Ln Zeile ohne Nummer</numerusform>
            <numerusform>%Ln Zeilen ohne Nummer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent yet</source>
        <translation>
            <numerusform>%Ln noch nicht gesendet</numerusform>
            <numerusform>%Ln noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s), {shipped} of them shipped</source>
        <translation>
            <numerusform>%Ln Nummer, davon {shipped} versendet</numerusform>
            <numerusform>%Ln Nummern, davon {shipped} versendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packed, not shipped</source>
        <translation>
            <numerusform>%Ln verpackt, nicht versendet</numerusform>
            <numerusform>%Ln verpackt, nicht versendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) after the day was closed</source>
        <translation>
            <numerusform>%Ln Scan nach dem Abschluss des Tages</numerusform>
            <numerusform>%Ln Scans nach dem Abschluss des Tages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent again</source>
        <translation>
            <numerusform>%Ln wird noch einmal gesendet</numerusform>
            <numerusform>%Ln werden noch einmal gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>/ h</source>
        <translation>/ Std.</translation>
    </message>
    <message>
        <source>Back to the scans</source>
        <translation>Zurück zu den Scans</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem abschließen</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tag abschließen</translation>
    </message>
    <message>
        <source>Close {day}?</source>
        <translation>{day} abschließen?</translation>
    </message>
    <message>
        <source>Closed at {time} by {who}</source>
        <translation>Abgeschlossen um {time} von {who}</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Tag abgeschlossen</translation>
    </message>
    <message>
        <source>Day opened again</source>
        <translation>Tag wieder geöffnet</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors per hour, in % of all readings</source>
        <translation>Fehler je Stunde, in % aller Lesungen</translation>
    </message>
    <message>
        <source>Everything is sent and nothing needs anybody.</source>
        <translation>Alles ist gesendet, und nichts braucht jemanden.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Half-packed boxes</source>
        <translation>Halb gepackte Kartons</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Look for what is left</source>
        <translation>Es ist noch etwas da</translation>
    </message>
    <message>
        <source>Nobody signed on</source>
        <translation>Niemand angemeldet</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Not on the server</source>
        <translation>Nicht auf dem Server</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>Nichts bleibt zurück</translation>
    </message>
    <message>
        <source>On the list, not shipped</source>
        <translation>Auf der Liste, nicht versendet</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>Das darf nur die Schichtleitung. Ausweis scannen.</translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation>Tag wieder öffnen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Packed, not shipped</source>
        <translation>Verpackt, nicht versendet</translation>
    </message>
    <message>
        <source>Packed, without a courier’s label</source>
        <translation>Verpackt, ohne Etikett des Paketdienstes</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Je Stunde</translation>
    </message>
    <message>
        <source>Per hour at work</source>
        <translation>Je Arbeitsstunde</translation>
    </message>
    <message>
        <source>Per worker</source>
        <translation>Je Person</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Vom Server abgelehnt</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Bitte begründen.</translation>
    </message>
    <message>
        <source>Scanned here</source>
        <translation>Hier gescannt</translation>
    </message>
    <message>
        <source>Shipped without a courier’s label</source>
        <translation>Versendet ohne Etikett des Paketdienstes</translation>
    </message>
    <message>
        <source>Shipped, not on the list</source>
        <translation>Versendet, nicht auf der Liste</translation>
    </message>
    <message>
        <source>Something is open. See to it, or close anyway and say why.</source>
        <translation>Etwas ist noch offen. Erledigen, oder trotzdem abschließen und begründen.</translation>
    </message>
    <message>
        <source>Something was scanned meanwhile. Look at the figures once more.</source>
        <translation>Inzwischen wurde etwas gescannt. Die Zahlen bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The courier’s list</source>
        <translation>Die Liste des Paketdienstes</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}</source>
        <translation>Die Datei kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>The list is too long: its end was not read.</source>
        <translation>Die Liste ist zu lang: Ihr Ende wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This day is closed already.</source>
        <translation>Dieser Tag ist schon abgeschlossen.</translation>
    </message>
    <message>
        <source>This day is not closed.</source>
        <translation>Dieser Tag ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Tracking numbers, copied or from a CSV or text file: both are compared.</source>
        <translation>Sendungsnummern, kopiert oder aus einer CSV- oder Textdatei: Beides wird verglichen.</translation>
    </message>
    <message>
        <source>Unresolved scans</source>
        <translation>Ungeklärte Scans</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Personen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>Stand {time}</translation>
    </message>
    <message>
        <source>busiest hour</source>
        <translation>stärkste Stunde</translation>
    </message>
    <message>
        <source>busiest hour: {count}</source>
        <translation>stärkste Stunde: {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>errors {share}</source>
        <translation>Fehler {share}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln gap(s)</source>
        <translation>
            <numerusform>in %Ln Lücke</numerusform>
            <numerusform>in %Ln Lücken</numerusform>
        </translation>
    </message>
    <message>
        <source>no scan of it counts</source>
        <translation>kein Scan davon zählt</translation>
    </message>
    <message>
        <source>nobody scanned</source>
        <translation>niemand scannte</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>of all days {count}, it said at {time}</source>
        <translation>von allen Tagen {count}, sagte er um {time}</translation>
    </message>
    <message>
        <source>of {target} ({part} %)</source>
        <translation>von {target} ({part} %)</translation>
    </message>
    <message>
        <source>on hold: {why}</source>
        <translation>angehalten: {why}</translation>
    </message>
    <message>
        <source>per hour at work</source>
        <translation>je Arbeitsstunde</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>abgelehnt: {why}</translation>
    </message>
    <message>
        <source>target {count}</source>
        <translation>Ziel {count}</translation>
    </message>
    <message>
        <source>the other benches are not known here</source>
        <translation>die anderen Plätze sind hier nicht bekannt</translation>
    </message>
    <message>
        <source>the other benches as of {time}</source>
        <translation>die anderen Plätze Stand {time}</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>von Hand getippt</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>{day} can be closed</source>
        <translation>{day} kann abgeschlossen werden</translation>
    </message>
    <message>
        <source>{day} is closed</source>
        <translation>{day} ist abgeschlossen</translation>
    </message>
    <message>
        <source>{here} scanned here, {there} on the server</source>
        <translation>{here} hier gescannt, {there} auf dem Server</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>{hour} again</source>
        <translation>{hour} zum zweiten Mal</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>{rate} per hour</source>
        <translation>{rate} je Stunde</translation>
    </message>
    <message>
        <source>Opened again at {time} by {who}</source>
        <translation>Wieder geöffnet um {time} von {who}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>Der Server sagt anderes</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
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
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Type here</source>
        <translation>Hier eintippen</translation>
    </message>
    <message>
        <source>PIN for {worker}</source>
        <translation>PIN für {worker}</translation>
    </message>
    <message>
        <source>The number printed under the barcode</source>
        <translation>Die Nummer unter dem Barcode</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%Ln in conflict, for the lead</source>
        <translation>
            <numerusform>%Ln im Konflikt, für die Schichtleitung</numerusform>
            <numerusform>%Ln im Konflikt, für die Schichtleitung</numerusform>
        </translation>
    </message>
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
    <message>
        <source>Lead: scan your badge, then LOG.</source>
        <translation>Schichtleitung: Ausweis scannen, dann LOG.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new above</source>
        <translation>
            <numerusform>%Ln neuer oben</numerusform>
            <numerusform>%Ln neue oben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the server</source>
        <translation>
            <numerusform>%Ln auf dem Server</numerusform>
            <numerusform>%Ln auf dem Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put right</source>
        <translation>
            <numerusform>%Ln richtiggestellt</numerusform>
            <numerusform>%Ln richtiggestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scanned here</source>
        <translation>
            <numerusform>%Ln hier gescannt</numerusform>
            <numerusform>%Ln hier gescannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Mit Warnung angenommen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Schon erledigt</translation>
    </message>
    <message>
        <source>Archive: nothing can be changed here</source>
        <translation>Archiv: Hier lässt sich nichts ändern</translation>
    </message>
    <message>
        <source>Assign the scan</source>
        <translation>Scan zuordnen</translation>
    </message>
    <message>
        <source>Assign to a parcel</source>
        <translation>Einem Paket zuordnen</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Zurück zum Platz</translation>
    </message>
    <message>
        <source>Bench: {word}</source>
        <translation>Platz: {word}</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check begun</source>
        <translation>Prüfung begonnen</translation>
    </message>
    <message>
        <source>Choose a line to see what happened to its parcel.</source>
        <translation>Wähle eine Zeile: Hier steht dann, was mit ihrem Paket geschah.</translation>
    </message>
    <message>
        <source>Choose what needs someone, on the left.</source>
        <translation>Wähle links, was jemanden braucht.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Command or badge</source>
        <translation>Befehl oder Ausweis</translation>
    </message>
    <message>
        <source>Command refused</source>
        <translation>Befehl abgelehnt</translation>
    </message>
    <message>
        <source>Courier’s label</source>
        <translation>Etikett des Zustellers</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Ankunftstag</translation>
    </message>
    <message>
        <source>Dealt with at the bench</source>
        <translation>Am Platz erledigt</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Do not send it.</source>
        <translation>Nicht versenden.</translation>
    </message>
    <message>
        <source>Done at another bench as well</source>
        <translation>Auch an einem anderen Platz erfasst</translation>
    </message>
    <message>
        <source>Everything of this bench is seen to.</source>
        <translation>An diesem Platz ist alles erledigt.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>It belongs to {parcel}.</source>
        <translation>Es gehört zu {parcel}.</translation>
    </message>
    <message>
        <source>It counts here. Find out whose parcel it is.</source>
        <translation>Hier zählt es. Finde heraus, wessen Paket es ist.</translation>
    </message>
    <message>
        <source>It counts no longer, here and on the server. The entry stays.</source>
        <translation>Er zählt nicht mehr, hier und auf dem Server. Der Eintrag bleibt.</translation>
    </message>
    <message>
        <source>It is not refused any more.</source>
        <translation>Es ist nicht mehr abgelehnt.</translation>
    </message>
    <message>
        <source>It was on hold already</source>
        <translation>Es war schon gesperrt</translation>
    </message>
    <message>
        <source>Item in the box</source>
        <translation>Artikel im Karton</translation>
    </message>
    <message>
        <source>Label attached: {number}</source>
        <translation>Etikett angebracht: {number}</translation>
    </message>
    <message>
        <source>Label damaged</source>
        <translation>Etikett beschädigt</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Braucht jemanden</translation>
    </message>
    <message>
        <source>No order tells of it</source>
        <translation>Keine Bestellung kennt es</translation>
    </message>
    <message>
        <source>No scan fits what is chosen above, or the search.</source>
        <translation>Kein Scan passt zur Auswahl oben oder zur Suche.</translation>
    </message>
    <message>
        <source>No scan of this day fits what is chosen above, or the search.</source>
        <translation>Kein Scan dieses Tages passt zur Auswahl oben oder zur Suche.</translation>
    </message>
    <message>
        <source>Nobody is needed</source>
        <translation>Niemand wird gebraucht</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>Kein Paket</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>Nicht gespeichert: {why}</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing more is to be done. The entry stays as it is.</source>
        <translation>Es ist nichts mehr zu tun. Der Eintrag bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Noch nichts gescannt</translation>
    </message>
    <message>
        <source>Nothing to choose here</source>
        <translation>Hier gibt es nichts zu wählen</translation>
    </message>
    <message>
        <source>Nothing was scanned</source>
        <translation>Nichts gescannt</translation>
    </message>
    <message>
        <source>Number of the parcel</source>
        <translation>Nummer des Pakets</translation>
    </message>
    <message>
        <source>Number read by eye</source>
        <translation>Nummer abgelesen</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>On hold: {why}</source>
        <translation>Gesperrt: {why}</translation>
    </message>
    <message>
        <source>On its way back</source>
        <translation>Auf dem Rückweg</translation>
    </message>
    <message>
        <source>On this day nothing was scanned at this bench.</source>
        <translation>An diesem Tag wurde an diesem Platz nichts gescannt.</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>Das darf nur die Schichtleitung. Scanne deinen Ausweis.</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>Nur ein Test</translation>
    </message>
    <message>
        <source>Open the archive</source>
        <translation>Archiv öffnen</translation>
    </message>
    <message>
        <source>Or say why</source>
        <translation>Oder sag, warum</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Bestellung storniert</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Falsche Reihenfolge</translation>
    </message>
    <message>
        <source>Packed without a courier’s label</source>
        <translation>Ohne Versandetikett verpackt</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Parcel, order, tracking number</source>
        <translation>Paket, Bestellung, Sendung</translation>
    </message>
    <message>
        <source>Put it right…</source>
        <translation>Richtigstellen …</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Put right on the server</source>
        <translation>Auf dem Server berichtigt</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>Zur Abholung bereit</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Say why: choose a reason, or type one.</source>
        <translation>Sag, warum: Wähle einen Grund oder tippe einen.</translation>
    </message>
    <message>
        <source>Scan it</source>
        <translation>Scannen</translation>
    </message>
    <message>
        <source>Scan its label now</source>
        <translation>Jetzt sein Etikett scannen</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Scanprotokoll</translation>
    </message>
    <message>
        <source>Scan the parcel and then its label, or settle it.</source>
        <translation>Scanne das Paket und dann sein Etikett, oder erledige es.</translation>
    </message>
    <message>
        <source>Scanned anew</source>
        <translation>Neu gescannt</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Versehentlich gescannt</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again</source>
        <translation>
            <numerusform>%Ln erneut senden</numerusform>
            <numerusform>%Ln erneut senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Erledigen</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln</source>
        <translation>
            <numerusform>%Ln erledigen</numerusform>
            <numerusform>%Ln erledigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Somebody has seen to it already.</source>
        <translation>Darum hat sich schon jemand gekümmert.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Taken back by UNDO</source>
        <translation>Mit UNDO zurückgenommen</translation>
    </message>
    <message>
        <source>That number names no parcel. Look at the label once more.</source>
        <translation>Diese Nummer gehört zu keinem Paket. Sieh noch einmal auf das Etikett.</translation>
    </message>
    <message>
        <source>That parcel is at this stage already. Settle the scan instead.</source>
        <translation>Dieses Paket ist schon so weit. Erledige stattdessen den Scan.</translation>
    </message>
    <message>
        <source>That parcel is on hold: nothing counts for it.</source>
        <translation>Dieses Paket ist gesperrt: Für es zählt nichts.</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Der Tag danach</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Der Tag davor</translation>
    </message>
    <message>
        <source>The label is another parcel’s</source>
        <translation>Das Etikett gehört zu einem anderen Paket</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Das Protokoll ist nicht lesbar</translation>
    </message>
    <message>
        <source>The next scan appears here by itself.</source>
        <translation>Der nächste Scan erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>The order is there now</source>
        <translation>Die Bestellung ist jetzt da</translation>
    </message>
    <message>
        <source>The scan becomes the one it should have been, at its own time.</source>
        <translation>Der Scan wird, was er hätte sein sollen, zu seiner eigenen Zeit.</translation>
    </message>
    <message>
        <source>The scan named no parcel and counts for nothing.</source>
        <translation>Der Scan nannte kein Paket und zählt nicht.</translation>
    </message>
    <message>
        <source>The server does not answer: this is what this bench knows.</source>
        <translation>Der Server antwortet nicht: Das weiß dieser Packplatz.</translation>
    </message>
    <message>
        <source>The server is asked once more to take it.</source>
        <translation>Der Server wird noch einmal gebeten, es anzunehmen.</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>Der Server hat es abgelehnt</translation>
    </message>
    <message>
        <source>These need different things.</source>
        <translation>Diese brauchen Verschiedenes.</translation>
    </message>
    <message>
        <source>This line is no longer in the journal.</source>
        <translation>Diese Zeile ist nicht mehr im Protokoll.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>To change anything: a lead’s badge</source>
        <translation>Zum Ändern: Ausweis der Schichtleitung</translation>
    </message>
    <message>
        <source>Today · {day}</source>
        <translation>Heute · {day}</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unbekannter Code</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Wrong code scanned</source>
        <translation>Falscher Code gescannt</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Falscher Artikel</translation>
    </message>
    <message>
        <source>Wrong parcel</source>
        <translation>Falsches Paket</translation>
    </message>
    <message>
        <source>Wrong stage</source>
        <translation>Falscher Schritt</translation>
    </message>
    <message>
        <source>assigned at {time} by {who}: {why}</source>
        <translation>um {time} zugeordnet von {who}: {why}</translation>
    </message>
    <message>
        <source>assigned at {time}: {why}</source>
        <translation>um {time} zugeordnet: {why}</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>keypad</source>
        <translation>Tastenfeld</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>seen to</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>told by the server</source>
        <translation>sagt der Server</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>von Hand getippt</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}; that one counts.</source>
        <translation>{stage} um {time} an {station}; das zählt.</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}; that one counts.</source>
        <translation>{stage} um {time} von {worker} an {station}; das zählt.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>only what is chosen above the lines</source>
        <translation>nur was über den Zeilen gewählt ist</translation>
    </message>
    <message>
        <source>At the bench: the next scan is shown here</source>
        <translation>Am Platz: der nächste Scan erscheint hier</translation>
    </message>
    <message>
        <source>It goes when somebody touches Seen, presses F12, or scans Seen off the sheet.</source>
        <translation>Es geht weg, wenn jemand „Gesehen“ antippt, F12 drückt oder „Gesehen“ vom Blatt scannt.</translation>
    </message>
    <message>
        <source>Search for a number</source>
        <translation>Nummer suchen</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln scans back</source>
        <translation>
            <numerusform>%Ln Scan zurücknehmen</numerusform>
            <numerusform>%Ln Scans zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take scan back…</source>
        <translation>Scan zurücknehmen …</translation>
    </message>
    <message>
        <source>Take the scan back</source>
        <translation>Scan zurücknehmen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>There is nothing to take back: it counts for nothing, or no longer.</source>
        <translation>Hier ist nichts zurückzunehmen: Es zählt nicht, oder nicht mehr.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Courier: date, name, signature</source>
        <translation>Paketdienst: Datum, Name, Unterschrift</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Stunde für Stunde</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Tagesbericht</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Shift lead: date, name, signature</source>
        <translation>Schichtleitung: Datum, Name, Unterschrift</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wer es war</translation>
    </message>
    <message>
        <source>With the server</source>
        <translation>Beim Server</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Open when it was closed: {what}</source>
        <translation>Offen beim Abschluss: {what}</translation>
    </message>
    <message>
        <source>Scanned after it was closed: {count}</source>
        <translation>Nach dem Abschluss gescannt: {count}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Braucht jemanden</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>A USB scanner that types like a keyboard</source>
        <translation>Ein USB-Scanner, der wie eine Tastatur tippt</translation>
    </message>
    <message>
        <source>A scan at this bench means</source>
        <translation>Ein Scan an diesem Platz heißt</translation>
    </message>
    <message>
        <source>A scanner is missing? Plug it in, and it appears here.</source>
        <translation>Ein Scanner fehlt? Einstecken, dann erscheint er hier.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Almost: no Enter</source>
        <translation>Fast: kein Enter</translation>
    </message>
    <message>
        <source>Another code was read, and it came whole.</source>
        <translation>Ein anderer Code wurde gelesen und kam ganz an.</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Jede und jeder</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Zurück zum Platz</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Cannot be opened: {scanner}</source>
        <translation>Lässt sich nicht öffnen: {scanner}</translation>
    </message>
    <message>
        <source>Capitals come as capitals</source>
        <translation>Großbuchstaben kommen richtig an</translation>
    </message>
    <message>
        <source>Capitals got lost</source>
        <translation>Klein statt groß</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Feststelltaste ist an</translation>
    </message>
    <message>
        <source>Check station.toml and its folder, then try again.</source>
        <translation>station.toml und ihren Ordner prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Check the network and the address. The same code counts for ten minutes.</source>
        <translation>Netz und Adresse prüfen. Derselbe Code gilt zehn Minuten.</translation>
    </message>
    <message>
        <source>Check this computer’s clock. A company’s own certificate goes into [server] ca_file.</source>
        <translation>Die Uhr dieses Rechners prüfen. Ein firmeneigenes Zertifikat gehört in [server] ca_file.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Connect to the tracking server</source>
        <translation>Mit dem Server verbinden</translation>
    </message>
    <message>
        <source>Each code ends as it should</source>
        <translation>Jeder Code endet, wie er soll</translation>
    </message>
    <message>
        <source>Each code ends with Enter</source>
        <translation>Jeder Code endet mit Enter</translation>
    </message>
    <message>
        <source>Each code ends with Tab</source>
        <translation>Jeder Code endet mit Tab</translation>
    </message>
    <message>
        <source>Enrolled as {name}</source>
        <translation>Angemeldet als {name}</translation>
    </message>
    <message>
        <source>First a badge</source>
        <translation>Erst der Ausweis</translation>
    </message>
    <message>
        <source>GS comes as {text}</source>
        <translation>GS kommt als {text}</translation>
    </message>
    <message>
        <source>GS cuts the code in two</source>
        <translation>GS trennt den Code in zwei</translation>
    </message>
    <message>
        <source>GS is dropped</source>
        <translation>GS geht verloren</translation>
    </message>
    <message>
        <source>Hang the barcodes up at the bench. A badge belongs to its worker.</source>
        <translation>Die Barcodes am Packplatz aufhängen. Ein Ausweis gehört seinem Mitarbeiter.</translation>
    </message>
    <message>
        <source>If it was the scanner, set it to send without pauses.</source>
        <translation>War es der Scanner, dann auf Senden ohne Pausen einstellen.</translation>
    </message>
    <message>
        <source>It is older than ten minutes, or used already. Make a new one.</source>
        <translation>Er ist älter als zehn Minuten oder schon benutzt. Einen neuen erzeugen.</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Es geht</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Tastatur-Scanner</translation>
    </message>
    <message>
        <source>Log this computer in to the network, and check the address.</source>
        <translation>Diesen Rechner im Netz anmelden und die Adresse prüfen.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Looking at this bench…</source>
        <translation>Dieser Platz wird geprüft …</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Scanner werden gesucht …</translation>
    </message>
    <message>
        <source>Name of this bench</source>
        <translation>Name dieses Platzes</translation>
    </message>
    <message>
        <source>Neither the keyring nor the settings folder can be written.</source>
        <translation>Weder in den Schlüsselbund noch in den Ordner der Einstellungen lässt sich schreiben.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No label is read with that.</source>
        <translation>Damit wird kein Etikett gelesen.</translation>
    </message>
    <message>
        <source>No prefix, no suffix</source>
        <translation>Kein Präfix, kein Suffix</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Not safe enough</source>
        <translation>Nicht sicher genug</translation>
    </message>
    <message>
        <source>Now scan the other code: it has a GS</source>
        <translation>Jetzt den anderen Code scannen: Er hat ein GS</translation>
    </message>
    <message>
        <source>Open the bench</source>
        <translation>Platz öffnen</translation>
    </message>
    <message>
        <source>Prefix and suffix: {text}</source>
        <translation>Präfix und Suffix: {text}</translation>
    </message>
    <message>
        <source>Print barcodes and badges</source>
        <translation>Barcodes und Ausweise drucken</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Als PDF gespeichert</translation>
    </message>
    <message>
        <source>Scan both codes with the scanner that is to be examined.</source>
        <translation>Beide Codes mit dem Scanner scannen, der geprüft werden soll.</translation>
    </message>
    <message>
        <source>Scan the QR code that the server shows, or type its address and the code.</source>
        <translation>Den QR-Code des Servers scannen oder Adresse und Code eintippen.</translation>
    </message>
    <message>
        <source>Scan the enrolment code</source>
        <translation>Anmeldecode scannen</translation>
    </message>
    <message>
        <source>Scan the two codes above, one after the other.</source>
        <translation>Die beiden Codes oben scannen, einen nach dem anderen.</translation>
    </message>
    <message>
        <source>Scan this barcode off the screen, or any other, with every scanner.</source>
        <translation>Diesen Barcode vom Bildschirm scannen, oder einen anderen, mit jedem Scanner.</translation>
    </message>
    <message>
        <source>ScanStation — set-up</source>
        <translation>ScanStation – Einrichtung</translation>
    </message>
    <message>
        <source>Scanner doctor</source>
        <translation>Scanner-Doktor</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Secrets are left out; numbers of parcels may be in it.</source>
        <translation>Geheimes ist weggelassen; Paketnummern können darin stehen.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>An den Drucker gesendet</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Serieller Scanner</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, not as Enter or Tab.</source>
        <translation>Den Scanner so einstellen, dass er GS als Zeichen 1D sendet, nicht als Enter oder Tab.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, or as the key F8.</source>
        <translation>Den Scanner so einstellen, dass er GS als Zeichen 1D oder als Taste F8 sendet.</translation>
    </message>
    <message>
        <source>Set the scanner to send without pauses (its manual: inter-character delay 0).</source>
        <translation>Den Scanner ohne Pausen senden lassen (im Handbuch: inter-character delay 0).</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout, or paste the code.</source>
        <translation>Den Scanner auf das Tastaturlayout dieses Rechners einstellen oder den Code einfügen.</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout.</source>
        <translation>Den Scanner auf das Tastaturlayout dieses Rechners einstellen.</translation>
    </message>
    <message>
        <source>Set the scanner’s keyboard country to {country}.</source>
        <translation>Am Scanner das Tastaturland (keyboard country) {country} wählen.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Etwas anderes hat geantwortet</translation>
    </message>
    <message>
        <source>Switch Caps Lock off at the keyboard.</source>
        <translation>Die Feststelltaste an der Tastatur ausschalten.</translation>
    </message>
    <message>
        <source>Switch Caps Lock off, and the scanner’s case conversion too.</source>
        <translation>Feststelltaste aus, ebenso die Umwandlung von Großbuchstaben im Scanner.</translation>
    </message>
    <message>
        <source>pauses of at most {number} ms</source>
        <translation>Pausen höchstens {number} ms</translation>
    </message>
    <message>
        <source>Switch them off in the scanner, or let the last step of the set-up learn them.</source>
        <translation>Am Scanner ausschalten, oder im letzten Schritt der Einrichtung lernen lassen.</translation>
    </message>
    <message>
        <source>Switch “transmit GS” (or FNC1) on in the scanner.</source>
        <translation>Am Scanner „transmit GS“ (oder FNC1) einschalten.</translation>
    </message>
    <message>
        <source>Symbology identifier: {text}</source>
        <translation>Symbologie-Kennung: {text}</translation>
    </message>
    <message>
        <source>That came key by key</source>
        <translation>Taste für Taste</translation>
    </message>
    <message>
        <source>That is neither of the two codes</source>
        <translation>Das ist keiner der beiden Codes</translation>
    </message>
    <message>
        <source>That is no enrolment code</source>
        <translation>Das ist kein Anmeldecode</translation>
    </message>
    <message>
        <source>The bench has learned it, and puts codes right.</source>
        <translation>Der Platz hat es gelernt und stellt Codes richtig.</translation>
    </message>
    <message>
        <source>The code came garbled</source>
        <translation>Der Code kam verstümmelt an</translation>
    </message>
    <message>
        <source>The keyboard layout is right</source>
        <translation>Das Tastaturlayout stimmt</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>Der Bericht lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>Der Bericht ist gespeichert</translation>
    </message>
    <message>
        <source>The scanner sends no Enter</source>
        <translation>Der Scanner sendet kein Enter</translation>
    </message>
    <message>
        <source>The server asks for patience</source>
        <translation>Der Server bittet um Geduld</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The server does not take this code</source>
        <translation>Der Server nimmt diesen Code nicht</translation>
    </message>
    <message>
        <source>The server has trouble</source>
        <translation>Der Server hat ein Problem</translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut</translation>
    </message>
    <message>
        <source>The settings cannot be written</source>
        <translation>Die Einstellungen lassen sich nicht speichern</translation>
    </message>
    <message>
        <source>The token cannot be kept</source>
        <translation>Der Schlüssel lässt sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>The token is in this computer’s keyring.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund dieses Rechners.</translation>
    </message>
    <message>
        <source>The token is kept in a file that only you can read.</source>
        <translation>Der Schlüssel liegt in einer Datei, die nur dieser Benutzer lesen kann.</translation>
    </message>
    <message>
        <source>This bench</source>
        <translation>Dieser Platz</translation>
    </message>
    <message>
        <source>This server is outside your network: its address must begin with https.</source>
        <translation>Dieser Server liegt außerhalb Ihres Netzes: Die Adresse muss mit https beginnen.</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Zu wissen</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Try again; if that does not help, look at the server.</source>
        <translation>Noch einmal versuchen; hilft das nicht, nach dem Server sehen.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Trotzdem verwenden</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Eine Minute warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>Warten auf einen Scan</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>What language does this bench speak, and what is it called?</source>
        <translation>Welche Sprache spricht dieser Platz, und wie heißt er?</translation>
    </message>
    <message>
        <source>Who may scan here?</source>
        <translation>Wer darf hier scannen?</translation>
    </message>
    <message>
        <source>Whoever is in this network can read along. Only a lead should say yes to that.</source>
        <translation>Wer in diesem Netz ist, kann mitlesen. Nur die Schichtleitung sollte das erlauben.</translation>
    </message>
    <message>
        <source>Work without a server</source>
        <translation>Ohne Server arbeiten</translation>
    </message>
    <message>
        <source>Works: {names}</source>
        <translation>Geht: {names}</translation>
    </message>
    <message>
        <source>Wrong keyboard layout</source>
        <translation>Falsches Tastaturlayout</translation>
    </message>
    <message>
        <source>or type the server’s address, Enter, then the code, Enter</source>
        <translation>oder Adresse des Servers tippen, Enter, dann den Code, Enter</translation>
    </message>
    <message>
        <source>Built into this computer: touch to use it</source>
        <translation>Im Computer eingebaut: zum Benutzen antippen</translation>
    </message>
    <message>
        <source>Scan a button off the screen, touch it, or press Enter</source>
        <translation>Taste vom Bildschirm scannen, antippen oder Enter drücken</translation>
    </message>
    <message>
        <source>Scan any barcode with each scanner that you want: the one that is heard is chosen.</source>
        <translation>Mit jedem gewünschten Scanner irgendeinen Barcode scannen: Wer sich meldet, ist gewählt.</translation>
    </message>
    <message>
        <source>Serial port {name}</source>
        <translation>Serieller Anschluss {name}</translation>
    </message>
    <message>
        <source>The operator gets the code on the server’s page “Stations”, “Add a bench”, or by the command: {command}</source>
        <translation>Den Code holt der Betreiber auf der Serverseite „Stations“, „Add a bench“, oder mit dem Befehl: {command}</translation>
    </message>
    <message>
        <source>HID POS scanner</source>
        <translation>HID-POS-Scanner</translation>
    </message>
    <message>
        <source>For a scanner that reads no QR codes:</source>
        <translation>Für einen Scanner, der keine QR-Codes liest:</translation>
    </message>
    <message>
        <source>Keyboard learned</source>
        <translation>Tastatur gelernt</translation>
    </message>
    <message>
        <source>More than the code</source>
        <translation>Mehr als der Code</translation>
    </message>
    <message>
        <source>Now scan the test barcode again.</source>
        <translation>Jetzt den Test-Barcode noch einmal scannen.</translation>
    </message>
    <message>
        <source>Prefix or suffix learned</source>
        <translation>Präfix oder Suffix gelernt</translation>
    </message>
    <message>
        <source>Scan this once: the bench learns the scanner’s keyboard.</source>
        <translation>Diesen Code einmal scannen: der Platz lernt die Tastatur des Scanners.</translation>
    </message>
    <message>
        <source>The scanner sends something around it: switch its prefix and suffix off.</source>
        <translation>Der Scanner sendet etwas darum herum: Präfix und Suffix abschalten.</translation>
    </message>
    <message>
        <source>characters a second: {number}</source>
        <translation>Zeichen je Sekunde: {number}</translation>
    </message>
    <message>
        <source>Scan the code on the left once, or set the scanner to this computer’s layout.</source>
        <translation>Den Code links einmal scannen, oder den Scanner auf das Layout dieses Rechners einstellen.</translation>
    </message>
    <message>
        <source>Set the scanner to send Enter after each code (its manual: suffix CR).</source>
        <translation>Den Scanner so einstellen, dass er nach jedem Code Enter sendet (im Handbuch: Suffix CR).</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>End of shift</source>
        <translation>Schichtende</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Schichtleitung</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Verpacken</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Scan to tell the bench</source>
        <translation>Scannen und dem Platz sagen</translation>
    </message>
    <message>
        <source>Scan your language</source>
        <translation>Sprache scannen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Versenden</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Site {site} · keep it at the bench: whoever has it can give commands</source>
        <translation>Standort {site} · am Platz lassen: Wer es hat, kann Befehle geben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Won’t scan</source>
        <translation>Scannt nicht</translation>
    </message>
    <message>
        <source>clear the red error</source>
        <translation>die rote Meldung löschen</translation>
    </message>
    <message>
        <source>enter the number</source>
        <translation>Nummer eingeben</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>ab jetzt</translation>
    </message>
    <message>
        <source>sign off</source>
        <translation>abmelden</translation>
    </message>
    <message>
        <source>take the last scan back</source>
        <translation>letzten Scan zurücknehmen</translation>
    </message>
    <message>
        <source>the rest is missing</source>
        <translation>der Rest fehlt</translation>
    </message>
    <message>
        <source>whichever comes</source>
        <translation>was gerade dran ist</translation>
    </message>
    <message>
        <source>For leads: your badge first</source>
        <translation>Für die Schichtleitung: zuerst der Ausweis</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>open and close the scan log</source>
        <translation>Scanprotokoll öffnen und schließen</translation>
    </message>
    <message>
        <source>scanners and server</source>
        <translation>Scanner und Server</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>In Zustellung</translation>
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
    <message numerus="yes">
        <source>%Ln begun · its label brings it back</source>
        <translation>
            <numerusform>%Ln Karton angefangen · Etikett scannen</numerusform>
            <numerusform>%Ln Kartons angefangen · Etikett scannen</numerusform>
        </translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Scan it again; it did not count.</source>
        <translation>Eine Ziffer ist falsch oder fehlt. Noch einmal scannen – es zählt nicht.</translation>
    </message>
    <message>
        <source>A lead’s badge opens it.</source>
        <translation>Der Ausweis der Schichtleitung öffnet sie.</translation>
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
        <source>Another site’s code</source>
        <translation>Code eines anderen Standorts</translation>
    </message>
    <message>
        <source>Box put back</source>
        <translation>Karton zurückgestellt</translation>
    </message>
    <message>
        <source>Commands and badges count only when they are scanned.</source>
        <translation>Befehle und Ausweise zählen nur gescannt.</translation>
    </message>
    <message>
        <source>Do not send it. Put the parcel aside and call the lead.</source>
        <translation>Nicht versenden. Paket beiseitelegen und die Schichtleitung holen.</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Anmeldecode</translation>
    </message>
    <message>
        <source>Enter the number</source>
        <translation>Nummer eingeben</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>PIN eingeben</translation>
    </message>
    <message>
        <source>Every scan is yours now.</source>
        <translation>Jeder Scan gehört jetzt Ihnen.</translation>
    </message>
    <message>
        <source>For leads only</source>
        <translation>Nur für die Schichtleitung</translation>
    </message>
    <message>
        <source>From now on a scan means this.</source>
        <translation>Ab jetzt bedeutet ein Scan das.</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Weitermachen.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hallo</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>Im Karton</translation>
    </message>
    <message>
        <source>It belongs into the set-up. Ask the lead.</source>
        <translation>Er gehört in die Einrichtung. Die Schichtleitung fragen.</translation>
    </message>
    <message>
        <source>It counts, although a later step is done already. Tell the lead.</source>
        <translation>Es zählt, obwohl ein späterer Schritt schon erledigt ist. Schichtleitung Bescheid geben.</translation>
    </message>
    <message>
        <source>It counts, although no order tells of it. Tell the lead.</source>
        <translation>Es zählt, obwohl keine Bestellung es nennt. Schichtleitung Bescheid geben.</translation>
    </message>
    <message>
        <source>It counts, although nobody has packed it. Tell the lead.</source>
        <translation>Es zählt, obwohl niemand es verpackt hat. Schichtleitung Bescheid geben.</translation>
    </message>
    <message>
        <source>It counts. Scan the parcel before it and its label later.</source>
        <translation>Es zählt. Das Paket davor und dessen Etikett später scannen.</translation>
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
        <source>It did not count. Nothing counts here without a badge.</source>
        <translation>Es zählt nicht. Ohne Ausweis zählt hier nichts.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again.</source>
        <translation>Es zählt nicht. Bitte noch einmal scannen.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>Es zählt nicht: Tippen ist hier ausgeschaltet. Bitte das Etikett scannen.</translation>
    </message>
    <message>
        <source>It is the label of {parcel}</source>
        <translation>Es ist das Etikett von {parcel}</translation>
    </message>
    <message>
        <source>Item taken back</source>
        <translation>Artikel zurückgenommen</translation>
    </message>
    <message>
        <source>Label attached</source>
        <translation>Etikett zugeordnet</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>Sprache geändert</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Falsch gelesen</translation>
    </message>
    <message>
        <source>Missing: {items}</source>
        <translation>Es fehlt: {items}</translation>
    </message>
    <message>
        <source>No error is waiting. Go on.</source>
        <translation>Keine Meldung wartet. Weitermachen.</translation>
    </message>
    <message>
        <source>No order tells of it. Put the parcel aside and ask the lead.</source>
        <translation>Keine Bestellung nennt es. Paket beiseitelegen und Schichtleitung fragen.</translation>
    </message>
    <message>
        <source>Nobody has this badge. Ask the lead.</source>
        <translation>Niemand hat diesen Ausweis. Schichtleitung fragen.</translation>
    </message>
    <message>
        <source>Not packed yet</source>
        <translation>Noch nicht verpackt</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing is being packed</source>
        <translation>Gerade wird nichts verpackt</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Damit ist hier nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Nothing to clear</source>
        <translation>Nichts zu löschen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Nothing was in it. Its label begins it again.</source>
        <translation>Er war leer. Sein Etikett beginnt ihn neu.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Nichts gelesen</translation>
    </message>
    <message>
        <source>Now scan the courier’s label</source>
        <translation>Jetzt das Etikett des Paketdienstes scannen</translation>
    </message>
    <message>
        <source>One too many</source>
        <translation>Eins zu viel</translation>
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
        <source>Put it back: enough of it is in the box. It did not count.</source>
        <translation>Zurücklegen: Davon ist genug im Karton. Es zählt nicht.</translation>
    </message>
    <message>
        <source>Put it back: it is not of this order. It did not count.</source>
        <translation>Zurücklegen: Es gehört nicht zu dieser Bestellung. Es zählt nicht.</translation>
    </message>
    <message>
        <source>Put the parcel aside. Customer service sees what is missing.</source>
        <translation>Paket beiseitelegen. Der Kundendienst sieht, was fehlt.</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>Zweimal gelesen</translation>
    </message>
    <message>
        <source>Routing code</source>
        <translation>Leitcode</translation>
    </message>
    <message>
        <source>SHORT is for an order whose items are being scanned.</source>
        <translation>FEHLT gilt für eine Bestellung, deren Artikel gescannt werden.</translation>
    </message>
    <message>
        <source>STOP: on hold</source>
        <translation>STOPP: angehalten</translation>
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
        <source>In two seconds UNDO takes back the one before.</source>
        <translation>Nach zwei Sekunden nimmt ZURÜCK den davor zurück.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again. If that never helps, tell the lead: no Enter comes.</source>
        <translation>Es zählt nicht. Bitte noch einmal scannen. Hilft das nie, der Schichtleitung sagen: Es kommt kein Enter.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Bitte noch einmal scannen.</translation>
    </message>
    <message>
        <source>Scan its parcel, then this label again. Till then it stands alone.</source>
        <translation>Das Paket dazu scannen, dann dieses Etikett noch einmal. Bis dahin zählt es für sich.</translation>
    </message>
    <message>
        <source>Scan one of those on the sheet.</source>
        <translation>Eine von denen auf dem Blatt scannen.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Den Barcode scannen, unter dem die Sendungsnummer steht.</translation>
    </message>
    <message>
        <source>Scan the items</source>
        <translation>Artikel scannen</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Das Versandetikett scannen – das große mit der Adresse.</translation>
    </message>
    <message>
        <source>Scan your badge first</source>
        <translation>Zuerst den Ausweis scannen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Short: on hold</source>
        <translation>Fehlt: angehalten</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Schritt geändert</translation>
    </message>
    <message>
        <source>Still to come: {items}</source>
        <translation>Noch offen: {items}</translation>
    </message>
    <message>
        <source>Take it off. Find the label of this parcel and scan that.</source>
        <translation>Abnehmen. Das Etikett dieses Pakets suchen und scannen.</translation>
    </message>
    <message>
        <source>Take it out of the box.</source>
        <translation>Aus dem Karton nehmen.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
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
        <source>The PIN comes after the badge.</source>
        <translation>Die PIN kommt nach dem Ausweis.</translation>
    </message>
    <message>
        <source>The bench speaks your language now.</source>
        <translation>Der Platz spricht jetzt Ihre Sprache.</translation>
    </message>
    <message>
        <source>The box is open again. Still to come: {items}</source>
        <translation>Der Karton ist wieder auf. Noch offen: {items}</translation>
    </message>
    <message>
        <source>The first time counts.</source>
        <translation>Das erste Mal zählt.</translation>
    </message>
    <message>
        <source>The label belongs to {parcel}</source>
        <translation>Das Etikett gehört zu {parcel}</translation>
    </message>
    <message>
        <source>The next worker scans a badge.</source>
        <translation>Wer als Nächstes kommt, scannt den Ausweis.</translation>
    </message>
    <message>
        <source>The set-up opens.</source>
        <translation>Die Einrichtung öffnet sich.</translation>
    </message>
    <message>
        <source>This scanner goes on as it is set: {stage}</source>
        <translation>Dieser Scanner bleibt, wie er eingestellt ist: {stage}</translation>
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
        <source>Too many wrong PINs</source>
        <translation>Zu viele falsche PINs</translation>
    </message>
    <message>
        <source>Typed, not scanned</source>
        <translation>Getippt, nicht gescannt</translation>
    </message>
    <message>
        <source>Unknown badge</source>
        <translation>Unbekannter Ausweis</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unbekannter Code</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Unbekannte Sprache</translation>
    </message>
    <message>
        <source>Unknown parcel</source>
        <translation>Unbekanntes Paket</translation>
    </message>
    <message>
        <source>Use the sheet and the badges of this site.</source>
        <translation>Blatt und Ausweise dieses Standorts benutzen.</translation>
    </message>
    <message>
        <source>Whose label is it?</source>
        <translation>Wessen Etikett ist das?</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Falsche PIN</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Falscher Artikel</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Falsches Etikett</translation>
    </message>
    <message>
        <source>You have scanned nothing in this shift that could be taken back.</source>
        <translation>In dieser Schicht haben Sie nichts gescannt, was sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>counts no longer</source>
        <translation>zählt nicht mehr</translation>
    </message>
    <message>
        <source>for the other scanners</source>
        <translation>für die anderen Scanner</translation>
    </message>
    <message>
        <source>items not checked: no list of them is known</source>
        <translation>Artikel nicht geprüft: Es ist keine Liste bekannt</translation>
    </message>
    <message>
        <source>not for {parcel}</source>
        <translation>nicht für {parcel}</translation>
    </message>
    <message>
        <source>nothing scanned</source>
        <translation>nichts gescannt</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>von Hand eingegeben</translation>
    </message>
    <message>
        <source>{counted} of {total}</source>
        <translation>{counted} von {total}</translation>
    </message>
    <message>
        <source>{counted} of {total} items</source>
        <translation>{counted} von {total} Artikeln</translation>
    </message>
    <message>
        <source>{count} packed</source>
        <translation>{count} verpackt</translation>
    </message>
    <message>
        <source>{count} processed</source>
        <translation>{count} bearbeitet</translation>
    </message>
    <message>
        <source>{count} shipped</source>
        <translation>{count} versandt</translation>
    </message>
    <message>
        <source>{item} {counted} of {total}</source>
        <translation>{item} {counted} von {total}</translation>
    </message>
    <message>
        <source>{parcel} is kept for later</source>
        <translation>{parcel} wartet auf später</translation>
    </message>
    <message>
        <source>{parcel} still has no label</source>
        <translation>{parcel} hat noch kein Etikett</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} um {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}</source>
        <translation>{stage} um {time} an {station}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} um {time} von {worker}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}</source>
        <translation>{stage} um {time} von {worker} an {station}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} am {date} um {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} am {date} um {time} von {worker}</translation>
    </message>
    <message>
        <source>For the scan log</source>
        <translation>Für das Protokoll</translation>
    </message>
    <message>
        <source>It names the parcel there and counts for nothing else.</source>
        <translation>Es nennt dort das Paket und zählt sonst für nichts.</translation>
    </message>
    <message>
        <source>Scan LOG again to close it.</source>
        <translation>LOG noch einmal scannen schließt es.</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Scanprotokoll</translation>
    </message>
    <message>
        <source>It did nothing: it belongs to the set-up’s screen.</source>
        <translation>Er bewirkt hier nichts: Er gehört zum Bildschirm der Einrichtung.</translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Compare it with the label; it did not count.</source>
        <translation>Eine Ziffer ist falsch oder fehlt. Mit dem Etikett vergleichen; es zählt nicht.</translation>
    </message>
    <message>
        <source>Mistyped</source>
        <translation>Vertippt</translation>
    </message>
    <message>
        <source>No PIN came</source>
        <translation>Keine PIN eingegeben</translation>
    </message>
    <message>
        <source>Not for the bench</source>
        <translation>Nicht für den Platz</translation>
    </message>
    <message>
        <source>The badge waits a minute for its PIN. Scan it again.</source>
        <translation>Der Ausweis wartet eine Minute auf seine PIN. Noch einmal scannen.</translation>
    </message>
    <message>
        <source>Touch the keypad, or type it and press Enter.</source>
        <translation>Tasten antippen, oder eintippen und Enter drücken.</translation>
    </message>
    <message>
        <source>Try again: touch the keypad, or type it and press Enter.</source>
        <translation>Noch einmal: Tasten antippen, oder eintippen und Enter drücken.</translation>
    </message>
    <message>
        <source>Wait a minute, then scan your badge again.</source>
        <translation>Eine Minute warten, dann den Ausweis noch einmal scannen.</translation>
    </message>
    <message>
        <source>Every scan is yours now. The bench does not speak your language: tell the lead.</source>
        <translation>Jeder Scan gehört jetzt Ihnen. Ihre Sprache spricht der Platz nicht: Schichtleitung Bescheid geben.</translation>
    </message>
    <message>
        <source>None of the workers is a lead. Close the bench, and type in a terminal: {command}</source>
        <translation>Niemand hier hat die Schichtleitung. Den Platz schließen und im Terminal eingeben: {command}</translation>
    </message>
    <message>
        <source>Garbled by the keyboard</source>
        <translation>Von der Tastatur verfälscht</translation>
    </message>
    <message>
        <source>It did not count. Switch Caps Lock off and scan it again.</source>
        <translation>Es zählt nicht. Bitte die Feststelltaste lösen und noch einmal scannen.</translation>
    </message>
</context>
</TS>
