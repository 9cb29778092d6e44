"""Names and modules of the real aiohttp that are not here, and what to use instead."""

from typing import Final

from world.unsupported import each

from .refused import NO_AUTH

_OWN: Final = "Its names are aiohttp's own. Use those of aiohttp and aiohttp.web."
_FORMS: Final = "Hand data= a dict, a FormData, a file or bytes."
_NET: Final = "Names are looked up on the simulated network."
_TCP: Final = "Use TCPConnector."
_HEADER: Final = "Read or write the header itself."

REFUSED: Final = {
    **each(
        "BasicAuth DigestAuthMiddleware client_middleware_digest_auth encode_basic_auth", NO_AUTH
    ),
    **each("AsyncResolver DefaultResolver ThreadedResolver resolver", _NET),
    **each("MultipartWriter payload_type get_payload streamer", _FORMS),
    **each(
        "AsyncIterablePayload BufferedReaderPayload BytesIOPayload BytesPayload IOBasePayload JsonPayload "
        "PAYLOAD_REGISTRY Payload StringIOPayload StringPayload TextIOPayload payload_streamer",
        _FORMS,
    ),
    **each("BodyPartReader MultipartReader", "Use response.content."),
    **each(
        "BadContentDispositionHeader BadContentDispositionParam ETag content_disposition_filename "
        "parse_content_disposition",
        _HEADER,
    ),
    **each("NamedPipeConnector UnixConnector", _TCP),
    **each("AddrInfoType SocketFactoryType", "Connections are made on the simulated network."),
    **each(
        "Fingerprint set_zlib_backend compression_utils", "There is no encryption or compression."
    ),
    **each(
        "ClientHandlerType ClientMiddlewareType client_middlewares",
        "Wrap session.get in a function of your own.",
    ),
    **each("ClientRequest", "Derive from ClientSession."),
    **each("ClientWSTimeout", "Use asyncio.timeout()."),
    **each(
        "DataQueue FlowControlDataQueue EMPTY_PAYLOAD EofStream",
        "Use asyncio.Queue, or StreamReader.",
    ),
    **each("GunicornUVLoopWebWorker GunicornWebWorker worker", "Use aiohttp.web.run_app()."),
    **each("WebSocketError", "Look at the type of the message."),
    **each("hdrs", "Write the names of headers as texts."),
    **each(
        "pytest_plugin test_utils",
        "Use AppRunner and TCPSite in the program, and ask it with a ClientSession.",
    ),
    **each(
        "_cookie_helpers _http_parser _http_writer _websocket abc base_protocol http http_exceptions http_parser "
        "http_websocket http_writer log tcp_helpers typedefs web_server",
        _OWN,
    ),
}
