@echo off
rem Starts Mazescape on Windows, as mazescape does elsewhere: finds Java, builds what is missing or out of date, and passes
rem its arguments on.
rem
rem   JAVA_HOME             the JDK to use; without it, the java on the PATH
rem   MAZESCAPE_JAVA_OPTS   more options for java, separated by blanks
setlocal EnableExtensions DisableDelayedExpansion

set "least=17"
set "root=%~dp0"
set "jar=%root%target\mazescape.jar"
set "stamp=%root%target\mazescape.built"
set "lock=%root%target\mazescape.lock"
set "log=%root%target\mazescape-build.log"
set "failed="

call :find_java
if errorlevel 1 exit /b 1
call :find_version
if errorlevel 1 exit /b 1
call :out_of_date
if not errorlevel 1 call :build
if not exist "%jar%" exit /b 1
if defined failed exit /b 1

rem Java itself finds out whether the user reads what it prints.
set "options=-Xshare:auto -Dmazescape.terminal=ask -Djdk.console=java.base"
rem The serial collector starts soonest; the window's pictures are collected by all cores. The other launcher tells more.
set "collector=-XX:+UseSerialGC"
set "first=%~1"
if not defined first set "first=-"
if "%first:~0,1%"=="-" set "collector=-XX:+UseParallelGC -XX:-UseAdaptiveSizePolicy -Xmn160m -XX:SurvivorRatio=3"
call :only_asks %*
if not errorlevel 1 set "collector=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if %major% GEQ 24 set "options=%options% --sun-misc-unsafe-memory-access=allow"
"%java%" %collector% %options% %MAZESCAPE_JAVA_OPTS% -Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0 -jar "%jar%" %*
exit /b %errorlevel%

:say
>&2 echo mazescape: %~1
exit /b 0

:find_java
if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
  set "home=%JAVA_HOME%"
  if exist "%JAVA_HOME%\bin\java.exe" exit /b 0
  call :say "JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it; set JAVA_HOME to a JDK %least% or newer"
  exit /b 1
)
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
  call :say "found no java; install a JDK %least% or newer, or set JAVA_HOME to one"
  exit /b 1
)
for %%h in ("%java%\..\..") do set "home=%%~fh"
if exist "%home%\release" exit /b 0
rem An installer puts another program on the PATH that starts the real one.
for /f "usebackq tokens=1,* delims== " %%p in (`cmd /c ""%java%" -XshowSettings:properties -version 2>&1" ^| findstr /c:"java.home"`) do set "home=%%q"
exit /b 0

rem Sets version ("17.0.15") and major ("17"; 8 for "1.8.0_392"); asks java only where no release file tells.
:find_version
set "version="
if exist "%home%\release" for /f "usebackq tokens=1,2 delims==" %%k in ("%home%\release") do if "%%k"=="JAVA_VERSION" set "version=%%~l"
if not defined version (
  for /f "usebackq tokens=3" %%v in (`cmd /c ""%java%" -version 2>&1" ^| findstr /c:" version "`) do if not defined version set "version=%%~v"
)
set "major="
for /f "tokens=1,2 delims=.-+" %%a in ("%version%") do (
  set "major=%%a"
  if "%%a"=="1" set "major=%%b"
)
if not defined major (
  call :say "could not tell the version of %java%; set JAVA_HOME to a JDK %least% or newer"
  exit /b 1
)
if %major% GEQ %least% exit /b 0
call :say "found Java %version% at %java%, which is too old; install a JDK %least% or newer, or set JAVA_HOME to one"
exit /b 1

rem Whether something that goes into the jar is newer than the last good build; 0 if so. PowerShell compares the times.
:out_of_date
if not exist "%jar%" exit /b 0
if not exist "%root%target\lib" exit /b 0
set "built=%jar%"
if exist "%stamp%" set "built=%stamp%"
powershell -NoProfile -NonInteractive -Command "$t = [Math]::Max((Get-Item -LiteralPath $env:jar).LastWriteTimeUtc.Ticks, (Get-Item -LiteralPath $env:built).LastWriteTimeUtc.Ticks); $n = @(Get-Item -LiteralPath ($env:root + 'pom.xml')) + @(Get-ChildItem -LiteralPath ($env:root + 'src\main') -Recurse) | Where-Object { $_.LastWriteTimeUtc.Ticks -gt $t } | Select-Object -First 1; if ($n) { exit 0 } else { exit 1 }"
exit /b %errorlevel%

:build
if not exist "%home%\bin\javac.exe" (
  call :say "the Java at %home% can run but not build (there is no javac); install a JDK %least% or newer, or set JAVA_HOME to one"
  set "failed=true"
  exit /b 1
)
if not exist "%root%target" mkdir "%root%target" 2>nul
if not exist "%root%target" (
  call :say "cannot write to %root%; copy Mazescape to a folder of your own"
  set "failed=true"
  exit /b 1
)
set "waited="
:take_lock
mkdir "%lock%" 2>nul && goto locked
if not defined waited call :say "another start is building; waiting for it (its lock: %lock%; delete that folder if none is)"
set "waited=true"
timeout /t 1 /nobreak >nul 2>&1 || ping -n 2 127.0.0.1 >nul
goto take_lock
:locked
call :out_of_date
if errorlevel 1 (
  rmdir /s /q "%lock%"
  exit /b 0
)
call :say "building (once)..."
type nul >"%lock%\begun"
set "JAVA_HOME=%home%"
rem Formatting and tests are for those who change the code for good, not for those who try something out.
pushd "%root%"
call mvnw.cmd -q -B -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package >"%log%" 2>&1 <nul
if errorlevel 1 set "failed=true"
popd
if defined failed (
  rmdir /s /q "%lock%"
  call :tell_failure
  exit /b 1
)
move /y "%lock%\begun" "%stamp%" >nul
rmdir /s /q "%lock%"
exit /b 0

:tell_failure
set "reason=the last lines tell why"
for /f "usebackq delims=" %%r in (`findstr /b /c:"[ERROR]" "%log%"`) do (
  set "reason=%%r"
  goto told
)
:told
set "reason=%reason:[ERROR] =%"
set "reason=%reason:"='%"
call :say "the build failed: %reason% (all of it: %log%)"
exit /b 0

rem Whether the arguments only ask something, whose answer is there before the better compiler of Java has earned its cost.
:only_asks
if "%~1"=="settings" exit /b 0
if "%~1"=="maze" exit /b 0
:only_asks_next
if "%~1"=="--help" exit /b 0
if "%~1"=="-h" exit /b 0
if "%~1"=="--version" exit /b 0
if "%~1"=="-V" exit /b 0
shift
if not "%~1"=="" goto only_asks_next
exit /b 1
