<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>+{count} more</source>
        <translation>+{count} más</translation>
    </message>
    <message>
        <source>First the good tone, then the alarm</source>
        <translation>Primero el tono bueno, luego la alarma</translation>
    </message>
    <message>
        <source>Heard nothing? Tell the lead. All well? Just scan.</source>
        <translation>¿No se oye nada? Avisa al encargado. ¿Todo bien? Escanea.</translation>
    </message>
    <message>
        <source>It does not count yet. Wait for its colour and tone.</source>
        <translation>Todavía no cuenta. Espera el color y el tono.</translation>
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
        <source>Saving …</source>
        <translation>Guardando …</translation>
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
    <message>
        <source>{worker} is signed off: the badge counts no longer.</source>
        <translation>Se ha cerrado la sesión de {worker}: la tarjeta ya no vale.</translation>
    </message>
    <message>
        <source>{worker} was signed off: nothing was scanned for a while.</source>
        <translation>Se ha cerrado la sesión de {worker}: hace un rato que no se escanea nada.</translation>
    </message>
    <message>
        <source>Camera starting: {names}</source>
        <translation>Iniciando cámara: {names}</translation>
    </message>
    <message>
        <source>Failed, restarting: {names}</source>
        <translation>Falló, reiniciando: {names}</translation>
    </message>
    <message>
        <source>Frozen, restarting: {names}</source>
        <translation>Congelada, reiniciando: {names}</translation>
    </message>
    <message>
        <source>Sees only black: {names}</source>
        <translation>Solo ve negro: {names}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A later step is done already</source>
        <translation>Un paso posterior ya está hecho</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Aceptado con aviso</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Ya hecho</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Tal como se leyó</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Asignado</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Código de barras</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Empezado antes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Corrected at</source>
        <translation>Corregido el</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>Corregido por</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>Corrects line</source>
        <translation>Corrige la línea</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Transportista</translation>
    </message>
    <message>
        <source>Courier’s number</source>
        <translation>Número del transportista</translation>
    </message>
    <message>
        <source>Done as told</source>
        <translation>Hecho según la orden</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>ID del evento</translation>
    </message>
    <message>
        <source>Items not checked</source>
        <translation>Artículos no comprobados</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Guardado aquí</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>No courier’s label</source>
        <translation>Sin etiqueta del transportista</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>No es un paquete</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Fuera de orden</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Parcel label</source>
        <translation>Etiqueta del paquete</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Rechazado por el servidor</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Escaneos</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Enviado de nuevo</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Zanjado</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Sesión iniciada</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>The one before has no courier’s label</source>
        <translation>El anterior no tiene etiqueta del transportista</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>El servidor dice otra cosa</translation>
    </message>
    <message>
        <source>The server’s reason</source>
        <translation>Motivo del servidor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Tecleado</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Sin resolver</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Espera al servidor</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Trabajador</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>All columns, to filter and sort</source>
        <translation>Todas las columnas, para filtrar y ordenar</translation>
    </message>
    <message>
        <source>As what?</source>
        <translation>¿En qué formato?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>Archivo CSV</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved.</source>
        <translation>Cancelado. No se ha guardado nada.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>Exports of this bench</source>
        <translation>Exportaciones de este puesto</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Para otros programas</translation>
    </message>
    <message>
        <source>For programmers</source>
        <translation>Para programadores</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Líneas JSON</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>No guardado: {why}</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Informe del día</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save what the log shows</source>
        <translation>Guardar lo que muestra el registro</translation>
    </message>
    <message>
        <source>Saved to {file}</source>
        <translation>Guardado en {file}</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>¿Dónde?</translation>
    </message>
    <message>
        <source>{done} of {total} lines</source>
        <translation>{done} de {total} líneas</translation>
    </message>
    <message>
        <source>{size} free · {folder}</source>
        <translation>{size} libres · {folder}</translation>
    </message>
    <message>
        <source>The whole day, to print and sign</source>
        <translation>El día entero, para imprimir y firmar</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln hecho</numerusform>
            <numerusform>%Ln hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without a number</source>
        <translation>
            <numerusform>%Ln línea sin número</numerusform>
            <numerusform>%Ln líneas sin número</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent yet</source>
        <translation>
            <numerusform>%Ln aún sin enviar</numerusform>
            <numerusform>%Ln aún sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln number(s), {shipped} of them shipped</source>
        <translation>
            <numerusform>%Ln número, {shipped} enviados</numerusform>
            <numerusform>%Ln números, {shipped} enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packed, not shipped</source>
        <translation>
            <numerusform>%Ln embalado, sin enviar</numerusform>
            <numerusform>%Ln embalados, sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln rechazado</numerusform>
            <numerusform>%Ln rechazados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scan(s) after the day was closed</source>
        <translation>
            <numerusform>%Ln lectura después de cerrar el día</numerusform>
            <numerusform>%Ln lecturas después de cerrar el día</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent again</source>
        <translation>
            <numerusform>%Ln se envía otra vez</numerusform>
            <numerusform>%Ln se envían otra vez</numerusform>
        </translation>
    </message>
    <message>
        <source>/ h</source>
        <translation>/ h</translation>
    </message>
    <message>
        <source>Back to the scans</source>
        <translation>Volver a los escaneos</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Cerrar de todos modos</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Cerrar el día</translation>
    </message>
    <message>
        <source>Close {day}?</source>
        <translation>¿Cerrar {day}?</translation>
    </message>
    <message>
        <source>Closed at {time} by {who}</source>
        <translation>Cerrado a las {time} por {who}</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Día cerrado</translation>
    </message>
    <message>
        <source>Day opened again</source>
        <translation>Día reabierto</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Errors per hour, in % of all readings</source>
        <translation>Errores por hora, en % de las lecturas</translation>
    </message>
    <message>
        <source>Everything is sent and nothing needs anybody.</source>
        <translation>Todo está enviado y nada necesita a nadie.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>De – a</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Pausas</translation>
    </message>
    <message>
        <source>Half-packed boxes</source>
        <translation>Cajas a medio embalar</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Look for what is left</source>
        <translation>Busca lo que queda</translation>
    </message>
    <message>
        <source>Nobody signed on</source>
        <translation>Nadie identificado</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Ninguno.</translation>
    </message>
    <message>
        <source>Not on the server</source>
        <translation>No está en el servidor</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Aún sin enviar</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>No queda nada atrás</translation>
    </message>
    <message>
        <source>On the list, not shipped</source>
        <translation>En la lista, sin enviar</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>En el servidor</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>Solo puede hacerlo un encargado. Escanea tu tarjeta.</translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation>Reabrir el día</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Packed, not shipped</source>
        <translation>Embalado, sin enviar</translation>
    </message>
    <message>
        <source>Packed, without a courier’s label</source>
        <translation>Embalado, sin etiqueta del transportista</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Por hora</translation>
    </message>
    <message>
        <source>Per hour at work</source>
        <translation>Por hora trabajada</translation>
    </message>
    <message>
        <source>Per worker</source>
        <translation>Por persona</translation>
    </message>
    <message>
        <source>Refused by the server</source>
        <translation>Rechazado por el servidor</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Di por qué.</translation>
    </message>
    <message>
        <source>Scanned here</source>
        <translation>Escaneado aquí</translation>
    </message>
    <message>
        <source>Shipped without a courier’s label</source>
        <translation>Enviado sin etiqueta del transportista</translation>
    </message>
    <message>
        <source>Shipped, not on the list</source>
        <translation>Enviado, no está en la lista</translation>
    </message>
    <message>
        <source>Something is open. See to it, or close anyway and say why.</source>
        <translation>Hay algo abierto. Resuélvelo, o cierra de todos modos y di por qué.</translation>
    </message>
    <message>
        <source>Something was scanned meanwhile. Look at the figures once more.</source>
        <translation>Mientras tanto se escaneó algo. Mira las cifras otra vez.</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Aún abierto</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>The courier’s list</source>
        <translation>La lista del transportista</translation>
    </message>
    <message>
        <source>The file cannot be read: {why}</source>
        <translation>No se puede leer el archivo: {why}</translation>
    </message>
    <message>
        <source>The list is too long: its end was not read.</source>
        <translation>La lista es demasiado larga: no se leyó el final.</translation>
    </message>
    <message>
        <source>This day is closed already.</source>
        <translation>Este día ya está cerrado.</translation>
    </message>
    <message>
        <source>This day is not closed.</source>
        <translation>Este día no está cerrado.</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Tracking numbers, copied or from a CSV or text file: both are compared.</source>
        <translation>Números de seguimiento, copiados o de un archivo CSV o de texto: se comparan ambos.</translation>
    </message>
    <message>
        <source>Unresolved scans</source>
        <translation>Lecturas sin resolver</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Personas</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>a las {time}</translation>
    </message>
    <message>
        <source>busiest hour</source>
        <translation>hora punta</translation>
    </message>
    <message>
        <source>busiest hour: {count}</source>
        <translation>hora punta: {count}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hechos</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>errors {share}</source>
        <translation>errores {share}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln gap(s)</source>
        <translation>
            <numerusform>en %Ln pausa</numerusform>
            <numerusform>en %Ln pausas</numerusform>
        </translation>
    </message>
    <message>
        <source>no scan of it counts</source>
        <translation>ningún escaneo cuenta</translation>
    </message>
    <message>
        <source>nobody scanned</source>
        <translation>nadie escaneó</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>aún sin enviar</translation>
    </message>
    <message>
        <source>of all days {count}, it said at {time}</source>
        <translation>de todos los días {count}, dijo a las {time}</translation>
    </message>
    <message>
        <source>of {target} ({part} %)</source>
        <translation>de {target} ({part} %)</translation>
    </message>
    <message>
        <source>on hold: {why}</source>
        <translation>retenido: {why}</translation>
    </message>
    <message>
        <source>per hour at work</source>
        <translation>por hora trabajada</translation>
    </message>
    <message>
        <source>refused: {why}</source>
        <translation>rechazado: {why}</translation>
    </message>
    <message>
        <source>target {count}</source>
        <translation>objetivo {count}</translation>
    </message>
    <message>
        <source>the other benches are not known here</source>
        <translation>los otros puestos no se conocen aquí</translation>
    </message>
    <message>
        <source>the other benches as of {time}</source>
        <translation>los otros puestos a las {time}</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>tecleados</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>sin resolver</translation>
    </message>
    <message>
        <source>{day} can be closed</source>
        <translation>{day} se puede cerrar</translation>
    </message>
    <message>
        <source>{day} is closed</source>
        <translation>{day} está cerrado</translation>
    </message>
    <message>
        <source>{here} scanned here, {there} on the server</source>
        <translation>{here} escaneados aquí, {there} en el servidor</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{hour} again</source>
        <translation>{hour} otra vez</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{rate} per hour</source>
        <translation>{rate} por hora</translation>
    </message>
    <message>
        <source>Opened again at {time} by {who}</source>
        <translation>Reabierto a las {time} por {who}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>The server says otherwise</source>
        <translation>El servidor dice otra cosa</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>anulado</translation>
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
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Type here</source>
        <translation>Escribe aquí</translation>
    </message>
    <message>
        <source>PIN for {worker}</source>
        <translation>PIN de {worker}</translation>
    </message>
    <message>
        <source>The number printed under the barcode</source>
        <translation>El número impreso bajo el código</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%Ln in conflict, for the lead</source>
        <translation>
            <numerusform>%Ln en conflicto, para el encargado</numerusform>
            <numerusform>%Ln en conflicto, para el encargado</numerusform>
        </translation>
    </message>
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
    <message>
        <source>Lead: scan your badge, then LOG.</source>
        <translation>Encargado: escanea tu tarjeta y luego LOG.</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln elegido</numerusform>
            <numerusform>%Ln elegidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new above</source>
        <translation>
            <numerusform>%Ln nuevo arriba</numerusform>
            <numerusform>%Ln nuevos arriba</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the server</source>
        <translation>
            <numerusform>%Ln en el servidor</numerusform>
            <numerusform>%Ln en el servidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put right</source>
        <translation>
            <numerusform>%Ln corregido</numerusform>
            <numerusform>%Ln corregidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scanned here</source>
        <translation>
            <numerusform>%Ln escaneado aquí</numerusform>
            <numerusform>%Ln escaneados aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Accepted with a warning</source>
        <translation>Aceptado con aviso</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Ya hecho</translation>
    </message>
    <message>
        <source>Archive: nothing can be changed here</source>
        <translation>Archivo: aquí no se puede cambiar nada</translation>
    </message>
    <message>
        <source>Assign the scan</source>
        <translation>Asignar el escaneo</translation>
    </message>
    <message>
        <source>Assign to a parcel</source>
        <translation>Asignar a un paquete</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Volver al puesto</translation>
    </message>
    <message>
        <source>Bench: {word}</source>
        <translation>Puesto: {word}</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Ha vuelto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Check begun</source>
        <translation>Control empezado</translation>
    </message>
    <message>
        <source>Choose a line to see what happened to its parcel.</source>
        <translation>Elige una línea para ver qué ha pasado con su paquete.</translation>
    </message>
    <message>
        <source>Choose what needs someone, on the left.</source>
        <translation>Elige a la izquierda lo que necesita a alguien.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Command or badge</source>
        <translation>Orden o tarjeta</translation>
    </message>
    <message>
        <source>Command refused</source>
        <translation>Orden rechazada</translation>
    </message>
    <message>
        <source>Courier’s label</source>
        <translation>Etiqueta del transportista</translation>
    </message>
    <message>
        <source>Day of arrival</source>
        <translation>Día de llegada</translation>
    </message>
    <message>
        <source>Dealt with at the bench</source>
        <translation>Resuelto en el puesto</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Retrasado</translation>
    </message>
    <message>
        <source>Do not send it.</source>
        <translation>No lo envíes.</translation>
    </message>
    <message>
        <source>Done at another bench as well</source>
        <translation>También hecho en otro puesto</translation>
    </message>
    <message>
        <source>Everything of this bench is seen to.</source>
        <translation>Todo lo de este puesto está resuelto.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>It belongs to {parcel}.</source>
        <translation>Es de {parcel}.</translation>
    </message>
    <message>
        <source>It counts here. Find out whose parcel it is.</source>
        <translation>Aquí cuenta. Averigua de quién es el paquete.</translation>
    </message>
    <message>
        <source>It counts no longer, here and on the server. The entry stays.</source>
        <translation>Deja de contar, aquí y en el servidor. La entrada se queda.</translation>
    </message>
    <message>
        <source>It is not refused any more.</source>
        <translation>Ya no está rechazado.</translation>
    </message>
    <message>
        <source>It was on hold already</source>
        <translation>Ya estaba retenido</translation>
    </message>
    <message>
        <source>Item in the box</source>
        <translation>Artículo en la caja</translation>
    </message>
    <message>
        <source>Label attached: {number}</source>
        <translation>Etiqueta puesta: {number}</translation>
    </message>
    <message>
        <source>Label damaged</source>
        <translation>Etiqueta dañada</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Necesita a alguien</translation>
    </message>
    <message>
        <source>No order tells of it</source>
        <translation>Ningún pedido lo conoce</translation>
    </message>
    <message>
        <source>No scan fits what is chosen above, or the search.</source>
        <translation>Ningún escaneo encaja con lo elegido arriba o con la búsqueda.</translation>
    </message>
    <message>
        <source>No scan of this day fits what is chosen above, or the search.</source>
        <translation>Ningún escaneo de este día encaja con lo elegido arriba o con la búsqueda.</translation>
    </message>
    <message>
        <source>Nobody is needed</source>
        <translation>No hace falta nadie</translation>
    </message>
    <message>
        <source>Not a parcel</source>
        <translation>No es un paquete</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Not saved: {why}</source>
        <translation>No guardado: {why}</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nada elegido</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Nothing more is to be done. The entry stays as it is.</source>
        <translation>No hay nada más que hacer. La entrada se queda como está.</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Aún no se ha escaneado nada</translation>
    </message>
    <message>
        <source>Nothing to choose here</source>
        <translation>Aquí no hay nada que elegir</translation>
    </message>
    <message>
        <source>Nothing was scanned</source>
        <translation>No se escaneó nada</translation>
    </message>
    <message>
        <source>Number of the parcel</source>
        <translation>Número del paquete</translation>
    </message>
    <message>
        <source>Number read by eye</source>
        <translation>Número leído a ojo</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>On hold: {why}</source>
        <translation>Retenido: {why}</translation>
    </message>
    <message>
        <source>On its way back</source>
        <translation>De vuelta</translation>
    </message>
    <message>
        <source>On this day nothing was scanned at this bench.</source>
        <translation>Ese día no se escaneó nada en este puesto.</translation>
    </message>
    <message>
        <source>Only a lead may do that. Scan your badge.</source>
        <translation>Solo un encargado puede hacerlo. Escanea tu tarjeta.</translation>
    </message>
    <message>
        <source>Only a test</source>
        <translation>Solo una prueba</translation>
    </message>
    <message>
        <source>Open the archive</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Or say why</source>
        <translation>O di por qué</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Pedido cancelado</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pedido {number}</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Fuera de orden</translation>
    </message>
    <message>
        <source>Packed without a courier’s label</source>
        <translation>Embalado sin etiqueta de envío</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Parcel, order, tracking number</source>
        <translation>Paquete, pedido, envío</translation>
    </message>
    <message>
        <source>Put it right…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Put right on the server</source>
        <translation>Corregido en el servidor</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>Listo para recoger</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>Say why: choose a reason, or type one.</source>
        <translation>Di por qué: elige un motivo o escríbelo.</translation>
    </message>
    <message>
        <source>Scan it</source>
        <translation>Escanearlo</translation>
    </message>
    <message>
        <source>Scan its label now</source>
        <translation>Escanea ahora su etiqueta</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Scan the parcel and then its label, or settle it.</source>
        <translation>Escanea el paquete y luego su etiqueta, o dalo por resuelto.</translation>
    </message>
    <message>
        <source>Scanned anew</source>
        <translation>Escaneado de nuevo</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Escaneado por error</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again</source>
        <translation>
            <numerusform>Enviar %Ln otra vez</numerusform>
            <numerusform>Enviar %Ln otra vez</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Enviado otra vez</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Dar por resuelto</translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln</source>
        <translation>
            <numerusform>Resolver %Ln</numerusform>
            <numerusform>Resolver %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Dar por resuelto</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Somebody has seen to it already.</source>
        <translation>Alguien ya se ha ocupado.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Taken back by UNDO</source>
        <translation>Anulado con UNDO</translation>
    </message>
    <message>
        <source>That number names no parcel. Look at the label once more.</source>
        <translation>Ese número no es de ningún paquete. Mira otra vez la etiqueta.</translation>
    </message>
    <message>
        <source>That parcel is at this stage already. Settle the scan instead.</source>
        <translation>Ese paquete ya está en esa etapa. Da el escaneo por resuelto.</translation>
    </message>
    <message>
        <source>That parcel is on hold: nothing counts for it.</source>
        <translation>Ese paquete está retenido: nada cuenta para él.</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>El día siguiente</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>El día anterior</translation>
    </message>
    <message>
        <source>The label is another parcel’s</source>
        <translation>La etiqueta es de otro paquete</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>No se puede leer el registro</translation>
    </message>
    <message>
        <source>The next scan appears here by itself.</source>
        <translation>El próximo escaneo aparece aquí solo.</translation>
    </message>
    <message>
        <source>The order is there now</source>
        <translation>El pedido ya está</translation>
    </message>
    <message>
        <source>The scan becomes the one it should have been, at its own time.</source>
        <translation>El escaneo pasa a ser el que debió ser, a su propia hora.</translation>
    </message>
    <message>
        <source>The scan named no parcel and counts for nothing.</source>
        <translation>El escaneo no nombró ningún paquete y no cuenta.</translation>
    </message>
    <message>
        <source>The server does not answer: this is what this bench knows.</source>
        <translation>El servidor no responde: esto es lo que sabe este puesto.</translation>
    </message>
    <message>
        <source>The server is asked once more to take it.</source>
        <translation>Se pide otra vez al servidor que lo acepte.</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>El servidor lo ha rechazado</translation>
    </message>
    <message>
        <source>These need different things.</source>
        <translation>Cada uno necesita algo distinto.</translation>
    </message>
    <message>
        <source>This line is no longer in the journal.</source>
        <translation>Esta línea ya no está en el registro.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>To change anything: a lead’s badge</source>
        <translation>Para cambiar algo: tarjeta de encargado</translation>
    </message>
    <message>
        <source>Today · {day}</source>
        <translation>Hoy · {day}</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Código desconocido</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Wrong code scanned</source>
        <translation>Código equivocado</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Artículo equivocado</translation>
    </message>
    <message>
        <source>Wrong parcel</source>
        <translation>Paquete equivocado</translation>
    </message>
    <message>
        <source>Wrong stage</source>
        <translation>Etapa equivocada</translation>
    </message>
    <message>
        <source>assigned at {time} by {who}: {why}</source>
        <translation>asignado a las {time} por {who}: {why}</translation>
    </message>
    <message>
        <source>assigned at {time}: {why}</source>
        <translation>asignado a las {time}: {why}</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>keypad</source>
        <translation>teclado</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>seen to</source>
        <translation>resuelto</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>told by the server</source>
        <translation>según el servidor</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>escrito a mano</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>sin resolver</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}; that one counts.</source>
        <translation>{stage} a las {time} en {station}; ese cuenta.</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}; that one counts.</source>
        <translation>{stage} a las {time} por {worker} en {station}; ese cuenta.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>log</source>
        <translation>registro</translation>
    </message>
    <message>
        <source>only what is chosen above the lines</source>
        <translation>solo lo elegido encima de las líneas</translation>
    </message>
    <message>
        <source>At the bench: the next scan is shown here</source>
        <translation>En el puesto: la próxima lectura aparece aquí</translation>
    </message>
    <message>
        <source>It goes when somebody touches Seen, presses F12, or scans Seen off the sheet.</source>
        <translation>Se va cuando alguien toca «Visto», pulsa F12 o escanea «Visto» de la hoja.</translation>
    </message>
    <message>
        <source>Search for a number</source>
        <translation>Buscar un número</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln scans back</source>
        <translation>
            <numerusform>Anular %Ln escaneo</numerusform>
            <numerusform>Anular %Ln escaneos</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Take scan back…</source>
        <translation>Anular escaneo…</translation>
    </message>
    <message>
        <source>Take the scan back</source>
        <translation>Anular el escaneo</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>There is nothing to take back: it counts for nothing, or no longer.</source>
        <translation>No hay nada que anular: no cuenta, o ya no.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Courier: date, name, signature</source>
        <translation>Transportista: fecha, nombre, firma</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Hora por hora</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>Report of the day</source>
        <translation>Informe del día</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Escaneos</translation>
    </message>
    <message>
        <source>Shift lead: date, name, signature</source>
        <translation>Encargado: fecha, nombre, firma</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulados</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Quién lo hizo</translation>
    </message>
    <message>
        <source>With the server</source>
        <translation>Con el servidor</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Open when it was closed: {what}</source>
        <translation>Abierto al cerrarse: {what}</translation>
    </message>
    <message>
        <source>Scanned after it was closed: {count}</source>
        <translation>Escaneado después del cierre: {count}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Needs someone</source>
        <translation>Necesita a alguien</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>A USB scanner that types like a keyboard</source>
        <translation>Un escáner USB que escribe como un teclado</translation>
    </message>
    <message>
        <source>A scan at this bench means</source>
        <translation>Un escaneo en este puesto significa</translation>
    </message>
    <message>
        <source>A scanner is missing? Plug it in, and it appears here.</source>
        <translation>¿Falta un escáner? Conéctalo y aparecerá aquí.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Almost: no Enter</source>
        <translation>Casi: falta Intro</translation>
    </message>
    <message>
        <source>Another code was read, and it came whole.</source>
        <translation>Se leyó otro código y llegó entero.</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation>Volver al puesto</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Cannot be opened: {scanner}</source>
        <translation>No se puede abrir: {scanner}</translation>
    </message>
    <message>
        <source>Capitals come as capitals</source>
        <translation>Las mayúsculas llegan bien</translation>
    </message>
    <message>
        <source>Capitals got lost</source>
        <translation>Sin mayúsculas</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Bloq Mayús está activado</translation>
    </message>
    <message>
        <source>Check station.toml and its folder, then try again.</source>
        <translation>Comprueba station.toml y su carpeta, y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Check the network and the address. The same code counts for ten minutes.</source>
        <translation>Comprueba la red y la dirección. El mismo código vale diez minutos.</translation>
    </message>
    <message>
        <source>Check this computer’s clock. A company’s own certificate goes into [server] ca_file.</source>
        <translation>Comprueba el reloj del equipo. El certificado propio de la empresa va en [server] ca_file.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Connect to the tracking server</source>
        <translation>Conectar con el servidor</translation>
    </message>
    <message>
        <source>Each code ends as it should</source>
        <translation>Cada código termina como debe</translation>
    </message>
    <message>
        <source>Each code ends with Enter</source>
        <translation>Cada código termina con Intro</translation>
    </message>
    <message>
        <source>Each code ends with Tab</source>
        <translation>Cada código termina con Tab</translation>
    </message>
    <message>
        <source>Enrolled as {name}</source>
        <translation>Registrado como {name}</translation>
    </message>
    <message>
        <source>First a badge</source>
        <translation>Primero la tarjeta</translation>
    </message>
    <message>
        <source>GS comes as {text}</source>
        <translation>GS llega como {text}</translation>
    </message>
    <message>
        <source>GS cuts the code in two</source>
        <translation>GS parte el código en dos</translation>
    </message>
    <message>
        <source>GS is dropped</source>
        <translation>GS se pierde</translation>
    </message>
    <message>
        <source>Hang the barcodes up at the bench. A badge belongs to its worker.</source>
        <translation>Cuelga los códigos en el puesto. Cada tarjeta es de su trabajador.</translation>
    </message>
    <message>
        <source>If it was the scanner, set it to send without pauses.</source>
        <translation>Si fue el escáner, configúralo para enviar sin pausas.</translation>
    </message>
    <message>
        <source>It is older than ten minutes, or used already. Make a new one.</source>
        <translation>Tiene más de diez minutos o ya se usó. Crea uno nuevo.</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Keyboard scanner</source>
        <translation>Escáner de teclado</translation>
    </message>
    <message>
        <source>Log this computer in to the network, and check the address.</source>
        <translation>Inicia sesión en la red y comprueba la dirección.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revisar de nuevo</translation>
    </message>
    <message>
        <source>Looking at this bench…</source>
        <translation>Revisando este puesto…</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Buscando escáneres…</translation>
    </message>
    <message>
        <source>Name of this bench</source>
        <translation>Nombre de este puesto</translation>
    </message>
    <message>
        <source>Neither the keyring nor the settings folder can be written.</source>
        <translation>No se puede escribir ni en el llavero ni en la carpeta de ajustes.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>No label is read with that.</source>
        <translation>Así no se lee ninguna etiqueta.</translation>
    </message>
    <message>
        <source>No prefix, no suffix</source>
        <translation>Sin prefijo ni sufijo</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Sin cifrar</translation>
    </message>
    <message>
        <source>Not safe enough</source>
        <translation>No es seguro</translation>
    </message>
    <message>
        <source>Now scan the other code: it has a GS</source>
        <translation>Ahora escanea el otro código: tiene un GS</translation>
    </message>
    <message>
        <source>Open the bench</source>
        <translation>Abrir el puesto</translation>
    </message>
    <message>
        <source>Prefix and suffix: {text}</source>
        <translation>Prefijo y sufijo: {text}</translation>
    </message>
    <message>
        <source>Print barcodes and badges</source>
        <translation>Imprimir códigos y tarjetas</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Guardado como PDF</translation>
    </message>
    <message>
        <source>Scan both codes with the scanner that is to be examined.</source>
        <translation>Escanea ambos códigos con el escáner que se va a examinar.</translation>
    </message>
    <message>
        <source>Scan the QR code that the server shows, or type its address and the code.</source>
        <translation>Escanea el código QR del servidor, o escribe su dirección y el código.</translation>
    </message>
    <message>
        <source>Scan the enrolment code</source>
        <translation>Escanea el código de registro</translation>
    </message>
    <message>
        <source>Scan the two codes above, one after the other.</source>
        <translation>Escanea los dos códigos de arriba, uno tras otro.</translation>
    </message>
    <message>
        <source>Scan this barcode off the screen, or any other, with every scanner.</source>
        <translation>Escanea este código de la pantalla, u otro cualquiera, con cada escáner.</translation>
    </message>
    <message>
        <source>ScanStation — set-up</source>
        <translation>ScanStation: configuración</translation>
    </message>
    <message>
        <source>Scanner doctor</source>
        <translation>Doctor del escáner</translation>
    </message>
    <message>
        <source>Scanners</source>
        <translation>Escáneres</translation>
    </message>
    <message>
        <source>Secrets are left out; numbers of parcels may be in it.</source>
        <translation>Sin secretos; puede contener números de paquetes.</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Enviado a la impresora</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>Escáner serie</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, not as Enter or Tab.</source>
        <translation>Configura el escáner para que envíe GS como el carácter 1D, no como Intro o Tab.</translation>
    </message>
    <message>
        <source>Set the scanner to send GS as the character 1D, or as the key F8.</source>
        <translation>Configura el escáner para que envíe GS como el carácter 1D o como la tecla F8.</translation>
    </message>
    <message>
        <source>Set the scanner to send without pauses (its manual: inter-character delay 0).</source>
        <translation>Configura el escáner para que envíe sin pausas (en su manual: inter-character delay 0).</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout, or paste the code.</source>
        <translation>Pon el escáner en la distribución de teclado de este equipo, o pega el código.</translation>
    </message>
    <message>
        <source>Set the scanner to this computer’s keyboard layout.</source>
        <translation>Pon el escáner en la distribución de teclado de este equipo.</translation>
    </message>
    <message>
        <source>Set the scanner’s keyboard country to {country}.</source>
        <translation>Pon en el escáner el país del teclado (keyboard country) {country}.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Something else answered</source>
        <translation>Respondió otra cosa</translation>
    </message>
    <message>
        <source>Switch Caps Lock off at the keyboard.</source>
        <translation>Desactiva Bloq Mayús en el teclado.</translation>
    </message>
    <message>
        <source>Switch Caps Lock off, and the scanner’s case conversion too.</source>
        <translation>Desactiva Bloq Mayús y también la conversión de mayúsculas del escáner.</translation>
    </message>
    <message>
        <source>pauses of at most {number} ms</source>
        <translation>pausas de {number} ms como mucho</translation>
    </message>
    <message>
        <source>Switch them off in the scanner, or let the last step of the set-up learn them.</source>
        <translation>Desactívalos en el escáner, o deja que el último paso de la configuración los aprenda.</translation>
    </message>
    <message>
        <source>Switch “transmit GS” (or FNC1) on in the scanner.</source>
        <translation>Activa «transmit GS» (o FNC1) en el escáner.</translation>
    </message>
    <message>
        <source>Symbology identifier: {text}</source>
        <translation>Identificador de simbología: {text}</translation>
    </message>
    <message>
        <source>That came key by key</source>
        <translation>Tecla a tecla</translation>
    </message>
    <message>
        <source>That is neither of the two codes</source>
        <translation>No es ninguno de los dos códigos</translation>
    </message>
    <message>
        <source>That is no enrolment code</source>
        <translation>No es un código de registro</translation>
    </message>
    <message>
        <source>The bench has learned it, and puts codes right.</source>
        <translation>El puesto la ha aprendido y corrige los códigos.</translation>
    </message>
    <message>
        <source>The code came garbled</source>
        <translation>El código llegó alterado</translation>
    </message>
    <message>
        <source>The keyboard layout is right</source>
        <translation>La distribución del teclado es correcta</translation>
    </message>
    <message>
        <source>The report cannot be written</source>
        <translation>No se puede escribir el informe</translation>
    </message>
    <message>
        <source>The report is saved</source>
        <translation>El informe está guardado</translation>
    </message>
    <message>
        <source>The scanner sends no Enter</source>
        <translation>El escáner no envía Intro</translation>
    </message>
    <message>
        <source>The server asks for patience</source>
        <translation>El servidor pide paciencia</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>No se llega al servidor</translation>
    </message>
    <message>
        <source>The server does not take this code</source>
        <translation>El servidor no acepta este código</translation>
    </message>
    <message>
        <source>The server has trouble</source>
        <translation>El servidor tiene un problema</translation>
    </message>
    <message>
        <source>The server’s certificate is not trusted</source>
        <translation>No se confía en el certificado del servidor</translation>
    </message>
    <message>
        <source>The settings cannot be written</source>
        <translation>No se pueden guardar los ajustes</translation>
    </message>
    <message>
        <source>The token cannot be kept</source>
        <translation>No se puede guardar la clave</translation>
    </message>
    <message>
        <source>The token is in this computer’s keyring.</source>
        <translation>La clave está en el llavero de este equipo.</translation>
    </message>
    <message>
        <source>The token is kept in a file that only you can read.</source>
        <translation>La clave está en un archivo que solo tú puedes leer.</translation>
    </message>
    <message>
        <source>This bench</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>This server is outside your network: its address must begin with https.</source>
        <translation>Este servidor está fuera de tu red: su dirección debe empezar por https.</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>A saber</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Por arreglar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try again; if that does not help, look at the server.</source>
        <translation>Vuelve a intentarlo; si no ayuda, revisa el servidor.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Usarlo igualmente</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Espera un minuto y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Waiting for a scan</source>
        <translation>Esperando un escaneo</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>What language does this bench speak, and what is it called?</source>
        <translation>¿Qué idioma habla este puesto y cómo se llama?</translation>
    </message>
    <message>
        <source>Who may scan here?</source>
        <translation>¿Quién puede escanear?</translation>
    </message>
    <message>
        <source>Whoever is in this network can read along. Only a lead should say yes to that.</source>
        <translation>Quien esté en esta red puede leerlo todo. Solo un encargado debería aceptarlo.</translation>
    </message>
    <message>
        <source>Work without a server</source>
        <translation>Trabajar sin servidor</translation>
    </message>
    <message>
        <source>Works: {names}</source>
        <translation>Funciona: {names}</translation>
    </message>
    <message>
        <source>Wrong keyboard layout</source>
        <translation>Teclado mal configurado</translation>
    </message>
    <message>
        <source>or type the server’s address, Enter, then the code, Enter</source>
        <translation>o escribe la dirección del servidor, Intro, y el código, Intro</translation>
    </message>
    <message>
        <source>Built into this computer: touch to use it</source>
        <translation>Integrado en este ordenador: tócalo para usarlo</translation>
    </message>
    <message>
        <source>Scan a button off the screen, touch it, or press Enter</source>
        <translation>Escanea un botón en la pantalla, tócalo o pulsa Intro</translation>
    </message>
    <message>
        <source>Scan any barcode with each scanner that you want: the one that is heard is chosen.</source>
        <translation>Escanea cualquier código con cada escáner que quieras: el que se oye queda elegido.</translation>
    </message>
    <message>
        <source>Serial port {name}</source>
        <translation>Puerto serie {name}</translation>
    </message>
    <message>
        <source>The operator gets the code on the server’s page “Stations”, “Add a bench”, or by the command: {command}</source>
        <translation>El operador obtiene el código en la página «Stations» del servidor, «Add a bench», o con la orden: {command}</translation>
    </message>
    <message>
        <source>HID POS scanner</source>
        <translation>Escáner HID POS</translation>
    </message>
    <message>
        <source>For a scanner that reads no QR codes:</source>
        <translation>Para un escáner que no lee códigos QR:</translation>
    </message>
    <message>
        <source>Keyboard learned</source>
        <translation>Teclado aprendido</translation>
    </message>
    <message>
        <source>More than the code</source>
        <translation>Más que el código</translation>
    </message>
    <message>
        <source>Now scan the test barcode again.</source>
        <translation>Ahora escanea otra vez el código de prueba.</translation>
    </message>
    <message>
        <source>Prefix or suffix learned</source>
        <translation>Prefijo o sufijo aprendido</translation>
    </message>
    <message>
        <source>Scan this once: the bench learns the scanner’s keyboard.</source>
        <translation>Escanea esto una vez: el puesto aprende el teclado del escáner.</translation>
    </message>
    <message>
        <source>The scanner sends something around it: switch its prefix and suffix off.</source>
        <translation>El escáner envía algo alrededor: desactiva su prefijo y su sufijo.</translation>
    </message>
    <message>
        <source>characters a second: {number}</source>
        <translation>caracteres por segundo: {number}</translation>
    </message>
    <message>
        <source>Scan the code on the left once, or set the scanner to this computer’s layout.</source>
        <translation>Escanea una vez el código de la izquierda, o pon el escáner en el teclado de este equipo.</translation>
    </message>
    <message>
        <source>Set the scanner to send Enter after each code (its manual: suffix CR).</source>
        <translation>Configura el escáner para que envíe Intro tras cada código (en su manual: sufijo CR).</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>End of shift</source>
        <translation>Fin del turno</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Encargado</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Siguiente paso</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Embalar</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Scan to tell the bench</source>
        <translation>Escanea para dar una orden</translation>
    </message>
    <message>
        <source>Scan your language</source>
        <translation>Escanea tu idioma</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Site {site} · keep it at the bench: whoever has it can give commands</source>
        <translation>Sitio {site} · déjala en el puesto: quien la tenga puede dar órdenes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Won’t scan</source>
        <translation>No escanea</translation>
    </message>
    <message>
        <source>clear the red error</source>
        <translation>borra el error rojo</translation>
    </message>
    <message>
        <source>enter the number</source>
        <translation>introduce el número</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>desde ahora</translation>
    </message>
    <message>
        <source>sign off</source>
        <translation>cierra la sesión</translation>
    </message>
    <message>
        <source>take the last scan back</source>
        <translation>anula el último escaneo</translation>
    </message>
    <message>
        <source>the rest is missing</source>
        <translation>falta el resto</translation>
    </message>
    <message>
        <source>whichever comes</source>
        <translation>el que toque</translation>
    </message>
    <message>
        <source>For leads: your badge first</source>
        <translation>Para encargados: primero tu tarjeta</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>open and close the scan log</source>
        <translation>abrir y cerrar el registro</translation>
    </message>
    <message>
        <source>scanners and server</source>
        <translation>escáneres y servidor</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>En tránsito</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Siguiente etapa</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>En reparto</translation>
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
    <message numerus="yes">
        <source>%Ln begun · its label brings it back</source>
        <translation>
            <numerusform>%Ln caja empezada · su etiqueta la recupera</numerusform>
            <numerusform>%Ln cajas empezadas · su etiqueta las recupera</numerusform>
        </translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Scan it again; it did not count.</source>
        <translation>Un dígito está mal o falta. Escanéalo otra vez; no ha contado.</translation>
    </message>
    <message>
        <source>A lead’s badge opens it.</source>
        <translation>La abre la tarjeta de un encargado.</translation>
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
        <source>Another site’s code</source>
        <translation>Código de otro sitio</translation>
    </message>
    <message>
        <source>Box put back</source>
        <translation>Caja devuelta</translation>
    </message>
    <message>
        <source>Commands and badges count only when they are scanned.</source>
        <translation>Las órdenes y tarjetas solo cuentan escaneadas.</translation>
    </message>
    <message>
        <source>Do not send it. Put the parcel aside and call the lead.</source>
        <translation>No lo envíes. Aparta el paquete y llama al encargado.</translation>
    </message>
    <message>
        <source>Enrolment code</source>
        <translation>Código de registro</translation>
    </message>
    <message>
        <source>Enter the number</source>
        <translation>Introduce el número</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Introduce tu PIN</translation>
    </message>
    <message>
        <source>Every scan is yours now.</source>
        <translation>Cada escaneo es tuyo ahora.</translation>
    </message>
    <message>
        <source>For leads only</source>
        <translation>Solo para encargados</translation>
    </message>
    <message>
        <source>From now on a scan means this.</source>
        <translation>Desde ahora un escaneo significa esto.</translation>
    </message>
    <message>
        <source>Go on.</source>
        <translation>Continúa.</translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Hola</translation>
    </message>
    <message>
        <source>In the box</source>
        <translation>En la caja</translation>
    </message>
    <message>
        <source>It belongs into the set-up. Ask the lead.</source>
        <translation>Va en la configuración. Pregunta al encargado.</translation>
    </message>
    <message>
        <source>It counts, although a later step is done already. Tell the lead.</source>
        <translation>Cuenta, aunque ya se hizo un paso posterior. Avisa al encargado.</translation>
    </message>
    <message>
        <source>It counts, although no order tells of it. Tell the lead.</source>
        <translation>Cuenta, aunque ningún pedido lo menciona. Avisa al encargado.</translation>
    </message>
    <message>
        <source>It counts, although nobody has packed it. Tell the lead.</source>
        <translation>Cuenta, aunque nadie lo ha embalado. Avisa al encargado.</translation>
    </message>
    <message>
        <source>It counts. Scan the parcel before it and its label later.</source>
        <translation>Cuenta. Escanea luego el paquete anterior y su etiqueta.</translation>
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
        <source>It did not count. Nothing counts here without a badge.</source>
        <translation>No ha contado. Aquí nada cuenta sin tarjeta.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again.</source>
        <translation>No ha contado. Escanéalo otra vez.</translation>
    </message>
    <message>
        <source>It did not count: typing is switched off here. Scan the label.</source>
        <translation>No ha contado: aquí no se puede teclear. Escanea la etiqueta.</translation>
    </message>
    <message>
        <source>It is the label of {parcel}</source>
        <translation>Es la etiqueta de {parcel}</translation>
    </message>
    <message>
        <source>Item taken back</source>
        <translation>Artículo retirado</translation>
    </message>
    <message>
        <source>Label attached</source>
        <translation>Etiqueta asignada</translation>
    </message>
    <message>
        <source>Language changed</source>
        <translation>Idioma cambiado</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>Mal leído</translation>
    </message>
    <message>
        <source>Missing: {items}</source>
        <translation>Falta: {items}</translation>
    </message>
    <message>
        <source>No error is waiting. Go on.</source>
        <translation>No hay ningún error. Continúa.</translation>
    </message>
    <message>
        <source>No order tells of it. Put the parcel aside and ask the lead.</source>
        <translation>Ningún pedido lo menciona. Aparta el paquete y pregunta al encargado.</translation>
    </message>
    <message>
        <source>Nobody has this badge. Ask the lead.</source>
        <translation>Nadie tiene esta tarjeta. Pregunta al encargado.</translation>
    </message>
    <message>
        <source>Not packed yet</source>
        <translation>Aún sin embalar</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No guardado</translation>
    </message>
    <message>
        <source>Nothing is being packed</source>
        <translation>No se está embalando nada</translation>
    </message>
    <message>
        <source>Nothing more to do with it here.</source>
        <translation>Aquí ya no hay nada más que hacer.</translation>
    </message>
    <message>
        <source>Nothing to clear</source>
        <translation>Nada que borrar</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Nothing was in it. Its label begins it again.</source>
        <translation>Estaba vacía. Su etiqueta la empieza de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>No se ha leído nada</translation>
    </message>
    <message>
        <source>Now scan the courier’s label</source>
        <translation>Ahora escanea la etiqueta del transportista</translation>
    </message>
    <message>
        <source>One too many</source>
        <translation>Uno de más</translation>
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
        <source>Put it back: enough of it is in the box. It did not count.</source>
        <translation>Devuélvelo: ya hay bastante en la caja. No ha contado.</translation>
    </message>
    <message>
        <source>Put it back: it is not of this order. It did not count.</source>
        <translation>Devuélvelo: no es de este pedido. No ha contado.</translation>
    </message>
    <message>
        <source>Put the parcel aside. Customer service sees what is missing.</source>
        <translation>Aparta el paquete. Atención al cliente ve lo que falta.</translation>
    </message>
    <message>
        <source>Read twice</source>
        <translation>Leído dos veces</translation>
    </message>
    <message>
        <source>Routing code</source>
        <translation>Código de ruta</translation>
    </message>
    <message>
        <source>SHORT is for an order whose items are being scanned.</source>
        <translation>FALTA es para un pedido cuyos artículos se escanean.</translation>
    </message>
    <message>
        <source>STOP: on hold</source>
        <translation>ALTO: retenido</translation>
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
        <source>In two seconds UNDO takes back the one before.</source>
        <translation>En dos segundos, DESHACER anula el anterior.</translation>
    </message>
    <message>
        <source>It did not count. Scan it again. If that never helps, tell the lead: no Enter comes.</source>
        <translation>No ha contado. Escanéalo otra vez. Si nunca ayuda, avisa al encargado: no llega ningún Intro.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Escanéalo otra vez.</translation>
    </message>
    <message>
        <source>Scan its parcel, then this label again. Till then it stands alone.</source>
        <translation>Escanea su paquete y luego otra vez esta etiqueta. Hasta entonces cuenta por sí sola.</translation>
    </message>
    <message>
        <source>Scan one of those on the sheet.</source>
        <translation>Escanea uno de los de la hoja.</translation>
    </message>
    <message>
        <source>Scan the barcode with the tracking number under it.</source>
        <translation>Escanea el código de barras que tiene debajo el número de seguimiento.</translation>
    </message>
    <message>
        <source>Scan the items</source>
        <translation>Escanea los artículos</translation>
    </message>
    <message>
        <source>Scan the shipping label — the big one with the address.</source>
        <translation>Escanea la etiqueta de envío: la grande, con la dirección.</translation>
    </message>
    <message>
        <source>Scan your badge first</source>
        <translation>Escanea antes tu tarjeta</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Short: on hold</source>
        <translation>Falta: retenido</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Paso cambiado</translation>
    </message>
    <message>
        <source>Still to come: {items}</source>
        <translation>Falta: {items}</translation>
    </message>
    <message>
        <source>Take it off. Find the label of this parcel and scan that.</source>
        <translation>Quítala. Busca la etiqueta de este paquete y escanéala.</translation>
    </message>
    <message>
        <source>Take it out of the box.</source>
        <translation>Sácalo de la caja.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Anulado</translation>
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
        <source>The PIN comes after the badge.</source>
        <translation>El PIN va después de la tarjeta.</translation>
    </message>
    <message>
        <source>The bench speaks your language now.</source>
        <translation>El puesto habla ahora tu idioma.</translation>
    </message>
    <message>
        <source>The box is open again. Still to come: {items}</source>
        <translation>La caja está abierta otra vez. Falta: {items}</translation>
    </message>
    <message>
        <source>The first time counts.</source>
        <translation>Cuenta la primera vez.</translation>
    </message>
    <message>
        <source>The label belongs to {parcel}</source>
        <translation>La etiqueta es de {parcel}</translation>
    </message>
    <message>
        <source>The next worker scans a badge.</source>
        <translation>Quien siga escanea su tarjeta.</translation>
    </message>
    <message>
        <source>The set-up opens.</source>
        <translation>Se abre la configuración.</translation>
    </message>
    <message>
        <source>This scanner goes on as it is set: {stage}</source>
        <translation>Este escáner sigue como está configurado: {stage}</translation>
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
        <source>Too many wrong PINs</source>
        <translation>Demasiados PIN erróneos</translation>
    </message>
    <message>
        <source>Typed, not scanned</source>
        <translation>Tecleado, no escaneado</translation>
    </message>
    <message>
        <source>Unknown badge</source>
        <translation>Tarjeta desconocida</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Código desconocido</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Idioma desconocido</translation>
    </message>
    <message>
        <source>Unknown parcel</source>
        <translation>Paquete desconocido</translation>
    </message>
    <message>
        <source>Use the sheet and the badges of this site.</source>
        <translation>Usa la hoja y las tarjetas de este sitio.</translation>
    </message>
    <message>
        <source>Whose label is it?</source>
        <translation>¿De quién es la etiqueta?</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN erróneo</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Artículo equivocado</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Etiqueta equivocada</translation>
    </message>
    <message>
        <source>You have scanned nothing in this shift that could be taken back.</source>
        <translation>En este turno no has escaneado nada que se pueda deshacer.</translation>
    </message>
    <message>
        <source>counts no longer</source>
        <translation>ya no cuenta</translation>
    </message>
    <message>
        <source>for the other scanners</source>
        <translation>para los otros escáneres</translation>
    </message>
    <message>
        <source>items not checked: no list of them is known</source>
        <translation>artículos no comprobados: no se conoce ninguna lista</translation>
    </message>
    <message>
        <source>not for {parcel}</source>
        <translation>no es para {parcel}</translation>
    </message>
    <message>
        <source>nothing scanned</source>
        <translation>nada escaneado</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>tecleado a mano</translation>
    </message>
    <message>
        <source>{counted} of {total}</source>
        <translation>{counted} de {total}</translation>
    </message>
    <message>
        <source>{counted} of {total} items</source>
        <translation>{counted} de {total} artículos</translation>
    </message>
    <message>
        <source>{count} packed</source>
        <translation>{count} embalados</translation>
    </message>
    <message>
        <source>{count} processed</source>
        <translation>{count} preparados</translation>
    </message>
    <message>
        <source>{count} shipped</source>
        <translation>{count} enviados</translation>
    </message>
    <message>
        <source>{item} {counted} of {total}</source>
        <translation>{item} {counted} de {total}</translation>
    </message>
    <message>
        <source>{parcel} is kept for later</source>
        <translation>{parcel} queda para después</translation>
    </message>
    <message>
        <source>{parcel} still has no label</source>
        <translation>{parcel} aún no tiene etiqueta</translation>
    </message>
    <message>
        <source>{stage} at {time}</source>
        <translation>{stage} a las {time}</translation>
    </message>
    <message>
        <source>{stage} at {time} at {station}</source>
        <translation>{stage} a las {time} en {station}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker}</source>
        <translation>{stage} a las {time} por {worker}</translation>
    </message>
    <message>
        <source>{stage} at {time} by {worker} at {station}</source>
        <translation>{stage} a las {time} por {worker} en {station}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time}</source>
        <translation>{stage} el {date} a las {time}</translation>
    </message>
    <message>
        <source>{stage} on {date} at {time} by {worker}</source>
        <translation>{stage} el {date} a las {time} por {worker}</translation>
    </message>
    <message>
        <source>For the scan log</source>
        <translation>Para el registro</translation>
    </message>
    <message>
        <source>It names the parcel there and counts for nothing else.</source>
        <translation>Allí nombra el paquete y no cuenta para nada más.</translation>
    </message>
    <message>
        <source>Scan LOG again to close it.</source>
        <translation>Escanea LOG otra vez para cerrarlo.</translation>
    </message>
    <message>
        <source>Scan log</source>
        <translation>Registro de escaneos</translation>
    </message>
    <message>
        <source>It did nothing: it belongs to the set-up’s screen.</source>
        <translation>No ha hecho nada: es de la pantalla de configuración.</translation>
    </message>
    <message>
        <source>A digit is wrong or missing. Compare it with the label; it did not count.</source>
        <translation>Una cifra está mal o falta. Compárala con la etiqueta; no ha contado.</translation>
    </message>
    <message>
        <source>Mistyped</source>
        <translation>Mal escrito</translation>
    </message>
    <message>
        <source>No PIN came</source>
        <translation>No llegó el PIN</translation>
    </message>
    <message>
        <source>Not for the bench</source>
        <translation>No es para el puesto</translation>
    </message>
    <message>
        <source>The badge waits a minute for its PIN. Scan it again.</source>
        <translation>La tarjeta espera el PIN un minuto. Escanéala otra vez.</translation>
    </message>
    <message>
        <source>Touch the keypad, or type it and press Enter.</source>
        <translation>Toca el teclado, o escríbelo y pulsa Intro.</translation>
    </message>
    <message>
        <source>Try again: touch the keypad, or type it and press Enter.</source>
        <translation>Otra vez: toca el teclado, o escríbelo y pulsa Intro.</translation>
    </message>
    <message>
        <source>Wait a minute, then scan your badge again.</source>
        <translation>Espera un minuto y escanea tu tarjeta otra vez.</translation>
    </message>
    <message>
        <source>Every scan is yours now. The bench does not speak your language: tell the lead.</source>
        <translation>Cada escaneo es tuyo ahora. El puesto no habla tu idioma: avisa al encargado.</translation>
    </message>
    <message>
        <source>None of the workers is a lead. Close the bench, and type in a terminal: {command}</source>
        <translation>Ningún trabajador es encargado. Cierra el puesto y escribe en una terminal: {command}</translation>
    </message>
    <message>
        <source>Garbled by the keyboard</source>
        <translation>Alterado por el teclado</translation>
    </message>
    <message>
        <source>It did not count. Switch Caps Lock off and scan it again.</source>
        <translation>No ha contado. Desactiva Bloq Mayús y escanéalo otra vez.</translation>
    </message>
</context>
</TS>
