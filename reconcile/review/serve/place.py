"""Host and port as asked for -> a listening socket, and the names under which browsers may speak to it."""

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit

from attrs import frozen

from reconcile.errors import UsageError

LOOPBACK = "127.0.0.1"
_STANDARD = {"http": 80, "https": 443}
_WARNING = (
    "Warning: {host} is open to every machine that can reach it, not to this one alone. The connection is not encrypted: whoever is on the way"
    " can read the articles, the rulings and the token, and rule in the reviewer's name. Put a proxy with TLS before it, or keep to"
    " 127.0.0.1 and give colleagues an ssh tunnel."
)


@frozen(eq=False)
class Place:
    """A socket that listens, the address that browsers see, and a warning where others than this machine can reach it."""

    listening: socket.socket
    url: str
    warning: str
    names: frozenset[str]
    wild: bool
    port: int

    @property
    def secure(self) -> bool:
        """Whether browsers come by TLS."""
        return self.url.startswith("https:")

    def serves(self, host: str) -> bool:
        """Say whether a Host header is one of ours: a page elsewhere whose name was made to point here (DNS rebinding) sends its own name.

        Where every address of the machine is served, a bare address is let pass, as no name was made to point anywhere.
        """
        host = host.lower()
        return host in self.names or (self.wild and _bare(host, self.port))

    def trusts(self, origin: str, host: str) -> bool:
        """Say whether a page of this origin, served under this Host, is ours."""
        return origin in (self.url, f"http://{host}")


@contextmanager
def bound(host: str, port: int, public_url: str | None = None) -> Iterator[Place]:
    """Listen there.

    Raises UsageError for a port that is none, taken or not allowed, a host that is not this machine, and a public URL with a path.
    """
    family, address = _resolved(host, port)
    public = _public(public_url) if public_url else None
    try:
        listening = socket.create_server((str(address), port), family=family)
    except OSError as error:
        raise UsageError(_refused(error, host, port)) from error
    with listening:
        port = listening.getsockname()[1]
        wild = address.is_unspecified
        own = {host, str(address), *((socket.gethostname(),) if wild else ()), *(("localhost",) if wild or address.is_loopback else ())}
        names = {_written(name, port) for name in own}
        shown = socket.gethostname() if wild else host
        url = public or f"http://{_written(shown, port)}"
        warning = "" if address.is_loopback else _WARNING.format(host=_written(host, port))
        yield Place(listening, url, warning, frozenset({*names, urlsplit(url).netloc}), wild, port)


def _resolved(host: str, port: int) -> tuple[socket.AddressFamily, IPv4Address | IPv6Address]:
    if not 0 <= port <= 65535:
        raise UsageError(f"port {port}: no port; give one from 1024 to 65535, or 0 for any that is free")
    try:
        found = socket.getaddrinfo(host or "?", port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UsageError(_elsewhere(host)) from error
    family, *_, told = min(found, key=lambda one: one[0] != socket.AF_INET)
    return family, ip_address(told[0])


def _elsewhere(host: str) -> str:
    return f"{host!r}: no address of this machine; give 127.0.0.1 for this machine alone, or an address that it has"


def _refused(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"port {port} on {host} is taken by another program; give another, or 0 for any that is free"
    if error.errno == errno.EADDRNOTAVAIL:
        return _elsewhere(host)
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"port {port} on {host} is not allowed to you; give one from 1024 to 65535, or 0 for any that is free"
    return f"port {port} on {host} cannot be served: {error.strerror or error}"


def _public(url: str) -> str:
    """Return the origin of a public URL, as browsers write it."""
    try:
        told = urlsplit(url)
        port = told.port
    except ValueError as error:
        raise UsageError(f"{url!r}: no address of a page: {error}") from error
    if told.scheme not in _STANDARD or not told.hostname or told.username or told.path not in ("", "/") or told.query or told.fragment:
        raise UsageError(f"{url!r}: give http:// or https://, a host, and a port if need be, with no path after them")
    return f"{told.scheme}://{_written(told.hostname, port or _STANDARD[told.scheme], _STANDARD[told.scheme])}"


def _written(host: str, port: int, standard: int = _STANDARD["http"]) -> str:
    """Return host and port as browsers write them."""
    name = f"[{host}]" if ":" in host else host
    return (name if port == standard else f"{name}:{port}").lower()


def _bare(host: str, port: int) -> bool:
    """Say whether a Host header is a bare address with this port."""
    try:
        told = urlsplit(f"//{host}")
        ip_address(told.hostname or "")
    except ValueError:
        return False
    return (told.port or _STANDARD["http"]) == port and "@" not in host
