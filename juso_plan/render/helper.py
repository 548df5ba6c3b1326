"""The process that works with the files of a theme, and the way to ask it.

For the maintainer: see `outside`, which decides what is done here. What goes to the helper is pickled, what comes back
never is: were the helper another's, it could say nothing but bytes and words.
"""

from __future__ import annotations

import atexit
import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock, Timer
from typing import Any, BinaryIO, TypeVar

from juso_plan.render.faults import NoFont, NoGlyph
from juso_plan.render.templates import BadTemplate

if sys.platform != "win32":
    import resource

MOST_SECONDS = 60
"""For one page. A PDF of a hundred pages takes about five."""
MOST_BYTES = 1_000_000_000
"""Of memory, where the system holds a process to it (Linux). A PDF of thirty pages takes a tenth."""

Made = TypeVar("Made", str, bytes)


class _Helper:
    """The process, and the way to ask it."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        # The folder that one works in is no place for modules (-P): others may have sent what lies there.
        places = [place for place in sys.path if Path(place).is_absolute()]
        start = f"import sys; sys.path[:] = {places!r}; from {__name__} import serve; serve()"
        self._folder = tempfile.mkdtemp(prefix="juso-plan-")
        temporaries = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._folder)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", start],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | temporaries,
        )

    @property
    def is_there(self) -> bool:
        """Whether it can be asked, by this process."""
        return self.owner == os.getpid() and self._process.poll() is None

    def ask(self, writer: Callable[..., Made], args: tuple[object, ...], blamed: Path) -> Made:
        """What the writer makes. Raises BadTemplate, NoFont, NoGlyph; `blamed` is named for too much."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        watch = Timer(MOST_SECONDS, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            _send(self._process.stdin, pickle.dumps((MOST_SECONDS, MOST_BYTES, writer, args)))
            head = json.loads(_received(self._process.stdout))
            data = _received(self._process.stdout)
        except (EOFError, OSError):
            self.end()
            raise BadTemplate("template-heavy", blamed.as_posix(), 1) from None
        except BaseException:
            self.end()  # an answer that nobody has read would be taken for the next one
            raise
        finally:
            watch.cancel()
        _raise_again(head, blamed)
        made: Any = data.decode("utf-8", "surrogatepass") if head["is_text"] else data
        return made  # type: ignore[no-any-return]

    def end(self) -> None:
        """End the process."""
        if self.owner == os.getpid():
            self._process.kill()
            self._process.communicate()
            shutil.rmtree(self._folder, ignore_errors=True)


_lock = Lock()
_running: list[_Helper] = []


def ask(writer: Callable[..., Made], args: tuple[object, ...], blamed: Path) -> Made:
    """What a writer makes of its arguments, in the one helper of this process; as `_Helper.ask`."""
    with _lock:
        if not _running or not _running[0].is_there:
            end()
            _running[:] = [_Helper()]
        return _running[0].ask(writer, args, blamed)


@atexit.register
def end() -> None:
    """End the helper of this process, if there is one."""
    while _running:
        _running.pop().end()


def _raise_again(head: dict[str, Any], blamed: Path) -> None:
    """Raise what the writer raised."""
    args = head["args"]
    match head["raised"]:
        case "BadTemplate":
            raise BadTemplate(*args)
        case "NoFont":
            raise NoFont(tuple(args[0]), args[1])
        case "NoGlyph":
            raise NoGlyph(tuple(args))
        case "ModuleNotFoundError":
            raise ModuleNotFoundError(*args[:1], name=args[1])
        case "MemoryError":
            raise BadTemplate("template-heavy", blamed.as_posix(), 1)
        case "":
            return
        case _:
            raise RuntimeError(*args)


# --- what goes through the pipes ----------------------------------------------------------------


def _send(stream: BinaryIO | Any, data: bytes) -> None:
    stream.write(len(data).to_bytes(8, "big"))
    stream.write(data)
    stream.flush()


def _received(stream: BinaryIO | Any) -> bytes:
    """The next piece. Raises EOFError where the other end is gone, or makes no sense."""
    head = stream.read(8)
    size = int.from_bytes(head, "big")
    data: bytes = stream.read(size) if size <= MOST_BYTES else b""
    if len(head) < 8 or len(data) < size:
        raise EOFError
    return data


# --- in the helper ------------------------------------------------------------------------------


def serve() -> None:
    """Write what is asked for, until nobody asks any more."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing that is printed may be taken for an answer
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for who asks
    sys.addaudithook(partial(_refuse, os.path.realpath(tempfile.gettempdir()) + os.sep))
    while True:
        try:
            seconds, most, writer, args = pickle.loads(_received(asked))  # noqa: S301 - of our own process
        except EOFError:
            # Who asked has gone, perhaps by a kill, and takes nothing away any more.
            shutil.rmtree(tempfile.gettempdir(), ignore_errors=True)
            return
        _bound(seconds, most)
        head, data = _answer(writer, args)
        _send(answers, json.dumps(head).encode())
        _send(answers, data)


def _answer(
    writer: Callable[..., str | bytes], args: tuple[object, ...]
) -> tuple[dict[str, Any], bytes]:
    said: list[Any]
    try:
        made = writer(*args)
    except BadTemplate as error:
        said = [error.label, *error.args_of_label.values()]
        return {"raised": "BadTemplate", "args": said}, b""
    except NoFont as error:
        return {"raised": "NoFont", "args": [error.names, error.folder]}, b""
    except NoGlyph as error:
        return {"raised": "NoGlyph", "args": error.characters}, b""
    except ModuleNotFoundError as error:
        return {"raised": "ModuleNotFoundError", "args": [str(error), error.name]}, b""
    except MemoryError:
        return {"raised": "MemoryError", "args": []}, b""
    except Exception as error:  # noqa: BLE001 - a defect of ours, told where it can be
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        return {"raised": "defect", "args": [f"{type(error).__name__}: {error} {where}"]}, b""
    is_text = isinstance(made, str)
    data = made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made
    return {"raised": "", "args": [], "is_text": is_text}, data


def _bound(seconds: int, most: int) -> None:
    """Take from this process what one page may not use; its end does not wait for who asked."""
    if sys.platform != "win32":
        used = resource.getrusage(resource.RUSAGE_SELF)
        processors = os.cpu_count() or 1
        until = int(used.ru_utime + used.ru_stime) + seconds * processors
        for limit, value in ((resource.RLIMIT_CPU, until), (resource.RLIMIT_DATA, most)):
            hardest = resource.getrlimit(limit)[1]
            if hardest == resource.RLIM_INFINITY or value < hardest:
                resource.setrlimit(limit, (value, hardest))


_REFUSED = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "ctypes.",
)
_CHANGES = {
    # how many of the arguments are paths
    "open": 1,
    "os.remove": 1,
    "os.rmdir": 1,
    "os.mkdir": 1,
    "os.chmod": 1,
    "os.chown": 1,
    "os.truncate": 1,
    "os.rename": 2,
    "os.link": 2,
    "os.symlink": 2,
}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def _refuse(temporaries: str, event: str, args: tuple[Any, ...]) -> None:
    """Let nothing here reach a program, the network, or a file beside its own temporaries.

    The sandboxes let no template come so far: this is the second wall.
    """
    if event.startswith(_REFUSED):
        raise PermissionError(event)
    if event not in _CHANGES or (event == "open" and not (args[2] or 0) & _WRITES):
        return
    folder = ""
    if event in ("os.remove", "os.rmdir") and args[1] >= 0:
        # A folder of temporaries is emptied by its descriptor; only Linux tells which folder that is.
        folder = f"/proc/self/fd/{args[1]}/" if sys.platform == "linux" else temporaries
    for path in args[: _CHANGES[event]]:
        if isinstance(path, int):
            continue  # what is open was let through before
        place = os.path.realpath(folder + os.fsdecode(path))
        if not f"{place}{os.sep}".startswith(temporaries):
            raise PermissionError(event)
