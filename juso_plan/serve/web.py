"""The server of the preview: for this machine and whoever has the address, and nothing but the made pages.

For the maintainer: no path of a request ever reaches the file system; pages are asked by name from
`Preview`. Another page in the same browser must not read the plan, so a request needs the token in its
path, a Host that is ours (a foreign name may have been made to lead here) and must not come from another
site. The head of a request is taken in by ourselves, within bounds of size and time, before http.server
reads it; a connection serves one request. The address is seen by who may see the processes of this user's
browser; on a machine that several people share, that is who else is logged in.
"""

from __future__ import annotations

import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from socketserver import TCPServer
from threading import BoundedSemaphore, Thread
from typing import Any

from juso_plan.serve.preview import Preview

LOOPBACK = "127.0.0.1"
MOST_BYTES = 16_384
"""Of the first line and the headers of a request."""
MOST_AT_ONCE = 64
"""Connections; further ones are closed."""
_PATIENCE = 10.0
"""Seconds in which a request must have come, and in which each part of an answer must be taken."""
_WAIT = 15.0
"""Seconds after which a page that waits for news is told that there are none."""
WAIT = "wait"
"""The name under which a page waits for news; it adds `?` and the number of what it shows."""
_ALWAYS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
_NOTHING = "default-src 'none'; frame-ancestors 'none'"


class Server(ThreadingHTTPServer):
    """Serves a preview on a port of this machine; 0 for a free one. Raises OSError where it can't be had."""

    daemon_threads = True
    request_queue_size = MOST_AT_ONCE
    # On Windows it would let another program take the port over.
    allow_reuse_address = os.name != "nt"

    def __init__(self, preview: Preview, port: int = 0) -> None:
        self.preview = preview
        self.token = secrets.token_urlsafe(32)
        self._room = BoundedSemaphore(MOST_AT_ONCE)
        super().__init__((LOOPBACK, port), _Handler)
        self.hosts = {f"{name}:{self.server_port}" for name in (LOOPBACK, "localhost")}

    def server_bind(self) -> None:
        """Take the port. (HTTPServer would also ask the network for the name of this machine.)"""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, int(self.server_address[1])

    @property
    def address(self) -> str:
        """The address of the first page."""
        return f"http://{LOOPBACK}:{self.server_port}/{self.token}/"

    @contextmanager
    def running(self) -> Iterator[None]:
        """Serve in the background until the block ends."""
        thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.shutdown()
            self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a connection in a thread of its own, where there is room for one."""
        if self._room.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve a connection and give its room back."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has gone; anything else is a defect of ours."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    command = "GET"

    def handle(self) -> None:
        """Take in the head of the request within bounds, and answer it."""
        deadline = time.monotonic() + _PATIENCE
        head = b""
        while b"\r\n\r\n" not in head:
            left = deadline - time.monotonic()
            if left <= 0:
                return
            self.connection.settimeout(left)
            got = self.connection.recv(4096)
            if not got:
                return
            head += got
            if len(head) > MOST_BYTES:
                self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
                return
        self.connection.settimeout(_PATIENCE)
        self.rfile = BytesIO(head)
        super().handle()

    def do_GET(self) -> None:
        """Give a page, or the number of what is shown as soon as there is news."""
        refused = self._refusal()
        if refused:
            self._refuse(refused)
            return
        name, _, query = self.path.split("/", 2)[2].partition("?")
        preview = self.server.preview
        if name == WAIT:
            self._send(HTTPStatus.OK, preview.wait(query, _WAIT).encode(), "text/plain", _NOTHING)
        elif page := preview.page(name):
            self._send(HTTPStatus.OK, page.body, "text/html", page.policy)
        else:
            self._refuse(HTTPStatus.NOT_FOUND)

    def _refusal(self) -> HTTPStatus | None:
        """Why this request is not answered; None for one that may be."""

        def given(name: str) -> list[str]:
            return self.headers.get_all(name, [])

        hosts = self.server.hosts
        if len(given("Host")) != 1 or given("Host")[0].lower() not in hosts:
            return HTTPStatus.FORBIDDEN
        if any(one.removeprefix("http://").lower() not in hosts for one in given("Origin")):
            return HTTPStatus.FORBIDDEN
        if any(one not in ("none", "same-origin") for one in given("Sec-Fetch-Site")):
            return HTTPStatus.FORBIDDEN
        before, token, *rest = self.path.split("/", 2)
        is_right = secrets.compare_digest(token.encode(), self.server.token.encode())
        return None if is_right and rest and not before else HTTPStatus.NOT_FOUND

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what http.server can't take: a request that is none, or another method than GET."""
        if code == HTTPStatus.NOT_IMPLEMENTED:
            self._refuse(self._refusal() or HTTPStatus.METHOD_NOT_ALLOWED)
        else:
            self._refuse(HTTPStatus(code))

    def _refuse(self, status: HTTPStatus) -> None:
        body = f"{status.value} {status.phrase}\n".encode()
        self._send(status, body, "text/plain", _NOTHING)

    def _send(self, status: HTTPStatus, body: bytes, kind: str, policy: str) -> None:
        self.close_connection = True
        self.request_version = (
            "HTTP/1.0"  # else what is no request would be answered without headers
        )
        self.send_response(status)
        for name, value in (
            ("Content-Type", f"{kind}; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Content-Security-Policy", policy),
            *_ALWAYS,
            *((("Allow", "GET"),) if status is HTTPStatus.METHOD_NOT_ALLOWED else ()),
        ):
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def version_string(self) -> str:
        """What the answers call their server."""
        return "juso-plan"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Nothing; and of what is no request there would be no line to tell of."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name in http.server
        """Say nothing: the address with its token stays out of every log."""
