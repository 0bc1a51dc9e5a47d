<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Primero el tono bueno, luego la alarma</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>¿No se oye nada? Avisa al encargado. ¿Todo bien? Escanea.</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Últimos escaneos</translation>
    </message>
    <message>
        <source>Lead: no loudspeaker, this bench has no tones.</source>
        <translation>Encargado: no hay altavoz, este puesto no suena.</translation>
    </message>
    <message>
        <source>Not connected: {names}</source>
        <translation>Sin conexión: {names}</translation>
    </message>
    <message>
        <source>Not working: {names}</source>
        <translation>No funciona: {names}</translation>
    </message>
    <message>
        <source>Ready — scan a parcel</source>
        <translation>Listo: escanea un paquete</translation>
    </message>
    <message>
        <source>ScanStation cannot start</source>
        <translation>ScanStation no puede iniciarse</translation>
    </message>
    <message>
        <source>Scanners ready</source>
        <translation>Escáneres listos</translation>
    </message>
    <message>
        <source>The packing bench is in use</source>
        <translation>El puesto de embalaje está en uso</translation>
    </message>
    <message>
        <source>Typing: {text}</source>
        <translation>Tecleando: {text}</translation>
    </message>
    <message>
        <source>You should hear this</source>
        <translation>Deberías oír esto</translation>
    </message>
    <message>
        <source>of {target} per hour</source>
        <translation>de {target} por hora</translation>
    </message>
    <message>
        <source>of {target} today</source>
        <translation>de {target} hoy</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>por hora</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%Ln refused, for the lead</source>
        <translation>
            <numerusform>%Ln rechazado, para el encargado</numerusform>
            <numerusform>%Ln rechazados, para el encargado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, last sent {time}</source>
        <translation>
            <numerusform>%Ln en espera, último envío {time}</numerusform>
            <numerusform>%Ln en espera, último envío {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Lead: check the server’s certificate, or set [server] ca_file.</source>
        <translation>Encargado: revisa el certificado del servidor o indica [server] ca_file.</translation>
    </message>
    <message>
        <source>Lead: enrol this bench again.</source>
        <translation>Encargado: vuelve a registrar este puesto.</translation>
    </message>
    <message>
        <source>Lead: log this computer in to the network, or check [server] url.</source>
        <translation>Encargado: inicia sesión en la red o revisa [server] url.</translation>
    </message>
    <message>
        <source>Lead: look at the server. Scanning goes on.</source>
        <translation>Encargado: revisa el servidor. Se puede seguir escaneando.</translation>
    </message>
    <message>
        <source>Network asks for log-in</source>
        <translation>La red pide iniciar sesión</translation>
    </message>
    <message>
        <source>No server set</source>
        <translation>Sin servidor</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Sin registrar</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Server not trusted</source>
        <translation>Servidor no fiable</translation>
    </message>
    <message>
        <source>Server trouble</source>
        <translation>Problema del servidor</translation>
    </message>
    <message>
        <source>all saved</source>
        <translation>todo guardado</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>todo enviado</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Next stage</source>
        <translation>Siguiente etapa</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Embalado</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Procesado</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Enviado</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>A digit is wrong. Scan it again; it did not count.</source>
        <translation>Un dígito no cuadra. Escanéalo otra vez; no ha contado.</translation>
    </message>
    <message>
        <source>Already packed</source>
        <translation>Ya embalado</translation>
    </message>
    <message>
        <source>Already processed</source>
        <translation>Ya procesado</translation>
    </message>
    <message>
        <source>Already shipped</source>
        <translation>Ya enviado</translation>
    </message>
    <message>
        <source>It did NOT count. Put the parcel aside and call the lead.</source>
        <translation>NO ha contado. Aparta el paquete y llama al encargado.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Put the parcel aside and ask the lead.</source>
        <translation>No ha contado, pero queda anotado. Aparta el paquete y pregunta al encargado.</translation>
    </message>
    <message>
        <source>It did not count and is kept. Scan the shipping label.</source>
        <translation>No ha contado, pero queda anotado. Escanea la etiqueta de envío.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again.</source>
        <translation>No ha contado. Escanéalo otra vez.</translation>
    </message>
    <message>
        <source>It did not count: the scanner sends no Enter after a code. Tell the lead.</source>
        <translation>No ha contado: el escáner no envía Intro tras el código. Avisa al encargado.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>No ha contado: aquí no se puede teclear. Escanea la etiqueta.</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Mal leído</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Aquí ya no hay nada más que hacer.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>No se ha leído nada</translation>
    </message>
    <message>
        <source>Only part of it came</source>
        <translation>Llegó incompleto</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Código de producto</translation>
    </message>
    <message>
        <source>Routing code</source>
        <translation>Código de ruta</translation>
    </message>
    <message>
        <source>Saved here and on the server.</source>
        <translation>Guardado aquí y en el servidor.</translation>
    </message>
    <message>
        <source>Saved here. It goes to the server by itself.</source>
        <translation>Guardado aquí. Irá al servidor por sí solo.</translation>
    </message>
    <message>
        <source>Saved here. The server will not take it: tell the lead.</source>
        <translation>Guardado aquí. El servidor no lo acepta: avisa al encargado.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Escanéalo otra vez.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Escanea el código de barras que tiene debajo el número de seguimiento.</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Escanea la etiqueta de envío: la grande, con la dirección.</translation>
    </message>
    <message>
        <source>That is the product’s code</source>
        <translation>Es el código del producto</translation>
    </message>
    <message>
        <source>That is the routing code</source>
        <translation>Es el código de ruta</translation>
    </message>
    <message>
        <source>Too late to pack</source>
        <translation>Tarde para embalar</translation>
    </message>
    <message>
        <source>Too late to process</source>
        <translation>Tarde para procesar</translation>
    </message>
    <message>
        <source>Too late to ship</source>
        <translation>Tarde para enviar</translation>
    </message>
    <message>
        <source>Too long for a label</source>
        <translation>Demasiado largo para una etiqueta</translation>
    </message>
    <message>
        <source>Typed, not scanned</source>
        <translation>Tecleado, no escaneado</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Código desconocido</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>tecleado a mano</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} a las {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} a las {time} por {worker}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} el {date} a las {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} el {date} a las {time} por {worker}</translation>
    </message>
</context>
</TS>
