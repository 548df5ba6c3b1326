"""The server of the preview: who is answered, with what, and who is not.

For the maintainer: requests go over real sockets as bytes, since a client library would mend them.
"""

from __future__ import annotations

import errno
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from juso_plan.render.theme import Theme
from juso_plan.serve import web
from juso_plan.serve.preview import Preview
from juso_plan.serve.web import Server

BASE = (Path(__file__).parents[1] / "rules" / "base.yaml").read_bytes()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server that shows a plan."""
    preview = Preview("計画.yaml", "ja", Theme())
    preview.take(BASE)
    server = Server(preview)
    with server.running():
        yield server


def sent(server: Server, data: bytes) -> bytes:
    """The answer to some bytes."""
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as one:
        try:
            one.sendall(data)
            got = b""
            while piece := one.recv(65536):
                got += piece
        except ConnectionError:
            return b""
    return got


def asked(server: Server, path: str, method: str = "GET", **headers: str) -> tuple[int, str]:
    """Status and body of a request with our Host and further headers (`_` for `-`)."""
    lines = {"Host": f"127.0.0.1:{server.server_port}"}
    lines |= {name.replace("_", "-"): text for name, text in headers.items()}
    head = "".join(f"{name}: {text}\r\n" for name, text in lines.items() if text)
    answer = sent(server, f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode())
    before, _, body = answer.partition(b"\r\n\r\n")
    return int(before.split()[1]), body.decode()


def headers(answer: bytes) -> dict[str, str]:
    before = answer.partition(b"\r\n\r\n")[0].decode()
    return dict(line.split(": ", 1) for line in before.split("\r\n")[1:])


def path(server: Server, name: str = "") -> str:
    return f"/{server.token}/{name}"


# --- what is answered ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", "plan", "checklist", "text"])
def test_the_made_pages(server: Server, name: str) -> None:
    status, body = asked(server, path(server, name))
    page = server.preview.page(name)
    assert page
    assert (status, body) == (200, page.body.decode())


def test_the_address_leads_to_the_first_page(server: Server) -> None:
    assert server.address == f"http://127.0.0.1:{server.server_port}{path(server)}"
    assert len(server.token) >= 43
    with Server(server.preview) as other:
        assert other.token != server.token


def test_a_page_waits_for_news(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_WAIT", 0.1)
    number = server.preview.wait("", 0)
    assert asked(server, path(server, "wait?")) == (200, number)
    assert asked(server, path(server, f"wait?{'9' * 5000}")) == (200, number)
    begun = time.monotonic()
    assert asked(server, path(server, f"wait?{number}")) == (200, number)
    assert time.monotonic() - begun >= 0.1


def test_every_answer_bears_the_same_guards(server: Server) -> None:
    host = f"Host: 127.0.0.1:{server.server_port}\r\n"
    for line, extra in (
        (f"GET {path(server)} HTTP/1.1", {}),
        (f"GET {path(server, 'wait?')} HTTP/1.1", {}),
        ("GET / HTTP/1.1", {}),
        (f"POST {path(server)} HTTP/1.1", {"Allow": "GET"}),
    ):
        found = headers(sent(server, f"{line}\r\n{host}\r\n".encode()))
        assert "default-src 'none'" in found.pop("Content-Security-Policy")
        assert found.pop("Content-Type").endswith("; charset=utf-8")
        assert int(found.pop("Content-Length")) > 0
        assert found.pop("Date")
        assert found == {
            "Server": "juso-plan",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            **extra,
        }


# --- what is not -----------------------------------------------------------------------------------


def test_it_listens_on_this_machine_alone(server: Server) -> None:
    assert server.socket.family is socket.AF_INET
    assert server.socket.getsockname()[0] == "127.0.0.1"


PATHS = [
    "/",
    "/favicon.ico",
    "/plan",
    "/TOKEN",  # without the last slash
    "/TOKENx/",
    "/TOKE/",
    "//TOKEN/",
    "/x/TOKEN/",
    "/../TOKEN/",
    "http://127.0.0.1/TOKEN/",
    "/TOKEN/2027.yaml",
    "/TOKEN/計画.yaml",
    "/TOKEN/plan/",
    "/TOKEN/../plan",
    "/TOKEN/../../../../etc/passwd",
    "/TOKEN/%2e%2e/%2e%2e/etc/passwd",
    "/TOKEN//etc/passwd",
    "/TOKEN/preview.js",
    "/é/",
]


@pytest.mark.parametrize("asks", PATHS)
def test_no_other_path_is_served(server: Server, asks: str) -> None:
    wanted = asks.replace("TOKEN", server.token).replace("TOKE/", f"{server.token[:-1]}/")
    if asks == "//TOKEN/":  # http.server takes it as one slash
        assert asked(server, wanted)[0] == 200
    else:
        assert asked(server, wanted) == (404, "404 Not Found\n")


FOREIGN = [
    {"Host": ""},
    {"Host": "evil.example"},
    {"Host": "evil.example:PORT"},
    {"Host": "127.0.0.1"},
    {"Host": "127.0.0.1:1"},
    {"Host": "127.0.0.1.evil.example:PORT"},
    {"Host": "127.0.0.1:PORT, evil.example"},
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Origin": "https://127.0.0.1:PORT"},
    {"Origin": "http://127.0.0.1:1"},
    {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"},
]


@pytest.mark.parametrize("foreign", FOREIGN, ids=str)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_other_sites_are_refused_though_they_know_the_address(
    server: Server, foreign: dict[str, str], method: str
) -> None:
    filled = {name: text.replace("PORT", str(server.server_port)) for name, text in foreign.items()}
    assert asked(server, path(server), method, **filled) == (403, "403 Forbidden\n")


def test_two_hosts_are_none(server: Server) -> None:
    host = f"Host: 127.0.0.1:{server.server_port}\r\n"
    assert b" 403 " in sent(server, f"GET {path(server)} HTTP/1.1\r\n{host}{host}\r\n".encode())


def test_the_own_page_is_answered(server: Server) -> None:
    own = f"http://127.0.0.1:{server.server_port}"
    for headers_ in (
        {"Origin": own, "Sec_Fetch_Site": "same-origin"},
        {"Sec_Fetch_Site": "none"},
        {"Host": f"localhost:{server.server_port}"},
    ):
        assert asked(server, path(server), **headers_)[0] == 200


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"])
def test_only_get(server: Server, method: str) -> None:
    assert asked(server, path(server), method)[0] == 405
    assert asked(server, "/", method)[0] == 404


@pytest.mark.parametrize(
    "data",
    [
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: " + b"a" * 20_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 4_000 + b"\r\n",
        b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 150 + b"\r\n",
        b"x\r\n\r\n",
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9.9\r\n\r\n",
        b"GET / FTP\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost\r\n\r\n",
        b"",
    ],
)
def test_what_is_no_request_gets_nothing(server: Server, data: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as one:
        try:
            one.sendall(data)
            one.shutdown(socket.SHUT_WR)
            got = one.recv(65536)
        except OSError:  # the server has closed already: while we send, or before we end
            got = b""
    assert not got or got.split()[1] in (b"400", b"403", b"431", b"505")
    assert asked(server, path(server))[0] == 200


def test_whoever_sends_slowly_is_left(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_PATIENCE", 0.3)
    begun = time.monotonic()
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as one:
        one.sendall(b"GET ")
        assert one.recv(100) == b""
    assert 0.2 < time.monotonic() - begun < 5


def test_so_many_connections_and_no_more(server: Server) -> None:
    held = [
        socket.create_connection(("127.0.0.1", server.server_port), timeout=10)
        for _ in range(web.MOST_AT_ONCE + 5)
    ]
    try:
        last = held[-1]
        assert last.recv(100) == b""
    finally:
        for one in held:
            one.close()
    for _ in range(50):
        if sent(server, f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode()):
            return
        time.sleep(0.1)
    pytest.fail("no room was given back")


def test_a_port_that_is_taken(server: Server) -> None:
    with pytest.raises(OSError) as refused:
        Server(server.preview, server.server_port)
    assert refused.value.errno == errno.EADDRINUSE
