<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Întâi tonul bun, apoi alarma</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>Nu se aude nimic? Anunțați șeful de tură. Totul e bine? Scanați.</translation>
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
        <source>ScanStation cannot start</source>
        <translation>ScanStation nu poate porni</translation>
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
</context>
<context>
    <name>Link</name>
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
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Next stage</source>
        <translation>Etapa următoare</translation>
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
    <message>
        <source>A digit is wrong. Scan it again; it did not count.</source>
        <translation>O cifră nu se potrivește. Scanați din nou; nu s-a numărat.</translation>
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
        <source>It did not count. Scan it again.</source>
        <translation>Nu s-a numărat. Scanați din nou.</translation>
    </message>
    <message>
        <source>It did not count: the scanner sends no Enter after a code. Tell the lead.</source>
        <translation>Nu s-a numărat: scanerul nu trimite Enter după cod. Anunțați șeful de tură.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>Nu s-a numărat: tastarea e oprită aici. Scanați eticheta.</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Citit greșit</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nesalvat</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Aici nu mai e nimic de făcut.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Nu s-a citit nimic</translation>
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
        <source>Routing code</source>
        <translation>Cod de rutare</translation>
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
        <source>Scan it again.</source>
        <translation>Scanați din nou.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Scanați codul de bare sub care e numărul de urmărire.</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Scanați eticheta de expediere – cea mare, cu adresa.</translation>
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
        <source>Typed, not scanned</source>
        <translation>Tastat, nu scanat</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Cod necunoscut</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>tastat manual</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} la {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} la {time} de {worker}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} pe {date} la {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} pe {date} la {time} de {worker}</translation>
    </message>
</context>
</TS>
