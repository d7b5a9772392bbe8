"""Request -> let in, or refused: host, token and origin, before anything else is looked at."""

import hmac

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from reconcile.review.serve.place import Place

HEADERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "clipboard-read=(), camera=(), microphone=(), geolocation=()",
}
"""Sent with every answer."""


def policy(place: Place, host: str) -> str:
    """Return the Content-Security-Policy: our own files, and our own websocket, which some browsers do not count as 'self'."""
    sockets = f"ws://{host} ws{place.url.removeprefix('http')}"
    # the terminal makes style sheets as it runs; articles reach it as characters on a canvas only
    return (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self'; "
        f"connect-src 'self' {sockets}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


def gate(place: Place, token: str, refused: str) -> Middleware:
    """Return the gate of a place: the token once in the address, then in a cookie; `refused` is the page for whoever has neither."""
    cookie = f"reconcile-{place.port}"

    def right(told: str) -> bool:
        return hmac.compare_digest(told.encode("utf-8", "surrogatepass"), token.encode())

    def entered() -> web.Response:
        answer = web.Response(status=303, headers={"Location": "/"})
        answer.set_cookie(cookie, token, path="/", httponly=True, samesite="Strict", secure=place.secure or None)
        return answer

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not place.serves(request.host):
            return web.Response(status=403, text=f"This address is not served here. Open {place.url}/ with its token.\n")
        if request.path == "/" and "token" in request.query:
            return entered() if right(request.query["token"]) else _refusal(refused)
        if not right(request.cookies.get(cookie, "")):
            return _refusal(refused)
        if request.path == "/ws" and not place.trusts(request.headers.get("Origin", ""), request.host):
            return web.Response(status=403, text="Only the page of this server may open its session.\n")
        return await handler(request)

    return guarded


def _refusal(page: str) -> web.Response:
    return web.Response(status=403, text=page, content_type="text/html")
