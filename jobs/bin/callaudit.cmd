@echo off
rem Starts callaudit on Windows, from the unpacked distribution or from a checkout (which it builds at first use).
setlocal
set "LIB=%~dp0..\lib"
if exist "%~dp0..\pom.xml" set "LIB=%~dp0..\target\lib"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo callaudit: needs Java 17 or later. Install a JDK from https://adoptium.net and set JAVA_HOME. 1>&2
  exit /b 1
)

if not exist "%LIB%\callaudit-jobs-*.jar" (
  if not exist "%~dp0..\pom.xml" (
    echo callaudit: %LIB% is incomplete; unpack the distribution again. 1>&2
    exit /b 1
  )
  echo Building callaudit, once ... 1>&2
  call mvn -q -B -ntp -f "%~dp0..\..\pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true -Dassembly.skipAssembly=true package 1>&2
  if errorlevel 1 (
    echo callaudit: the build failed; the lines above say why. 1>&2
    exit /b 1
  )
)

for %%J in ("%LIB%\callaudit-jobs-*.jar") do set "JAR=%%~fJ"
"%JAVA%" "@%LIB%\jvm.options" -XX:MaxRAMPercentage=50 -jar "%JAR%" %*
exit /b %ERRORLEVEL%
