<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%Ln in conflict, for the lead</source>
        <translation>
            <numerusform>%Ln in conflict, for the lead</numerusform>
            <numerusform>%Ln in conflict, for the lead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused, for the lead</source>
        <translation>
            <numerusform>%Ln refused, for the lead</numerusform>
            <numerusform>%Ln refused, for the lead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, last sent {time}</source>
        <translation>
            <numerusform>%Ln waiting, last sent {time}</numerusform>
            <numerusform>%Ln waiting, last sent {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new above</source>
        <translation>
            <numerusform>%Ln new above</numerusform>
            <numerusform>%Ln new above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the server</source>
        <translation>
            <numerusform>%Ln on the server</numerusform>
            <numerusform>%Ln on the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put right</source>
        <translation>
            <numerusform>%Ln put right</numerusform>
            <numerusform>%Ln put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scanned here</source>
        <translation>
            <numerusform>%Ln scanned here</numerusform>
            <numerusform>%Ln scanned here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln again</source>
        <translation>
            <numerusform>Send %Ln again</numerusform>
            <numerusform>Send %Ln again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle %Ln</source>
        <translation>
            <numerusform>Settle %Ln</numerusform>
            <numerusform>Settle %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Void %Ln scans</source>
        <translation>
            <numerusform>Void %Ln scan</numerusform>
            <numerusform>Void %Ln scans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%Ln begun · its label brings it back</source>
        <translation>
            <numerusform>%Ln box begun · its label brings it back</numerusform>
            <numerusform>%Ln boxes begun · a label brings one back</numerusform>
        </translation>
    </message>
</context>
</TS>
