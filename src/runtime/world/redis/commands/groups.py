"""Commands of groups: consumers who share the entries of a stream, and acknowledge what they have done."""

from ..resp import OK, Named, Value
from ..store import CommandError, Store
from ..stream import FIRST, Group, Id, Pending, Stream
from .registry import command, integer
from .stream_words import entries, first_of, found, id_of, last_of, text_of
from .streams import Reading

_NO_KEY = (
    "ERR The XGROUP subcommand requires the key to exist. Note that for CREATE you may want to use the MKSTREAM "
    "option to create an empty stream automatically."
)


@command(2, None)
def xgroup(store: Store, args: list[bytes]) -> Value:
    """CREATE, DESTROY and CREATECONSUMER; other subcommands are not here."""
    name, (verb, key, *words) = args[0].decode("latin-1"), args
    options = {word.upper() for word in words[2:]}
    if verb.upper() == b"CREATE" and len(words) > 1 and b"MKSTREAM" in options:
        store.get_or_make(key, Stream)
    stream = store.get(key, Stream)
    if stream is None:
        raise CommandError(_NO_KEY)
    match verb.upper(), words:
        case b"CREATE", [group, place, *_]:
            return _create(store, stream, key, group, place)
        case b"DESTROY", [group]:
            return int(stream.groups.pop(group, None) is not None)
        case b"CREATECONSUMER", [group, consumer]:
            held = _group(store, key, group, "XGROUP")
            is_new = consumer not in held.consumers
            held.consumers[consumer] = None
            return int(is_new)
        case _:
            raise CommandError(f"ERR unknown subcommand '{name}'. Try XGROUP HELP.")


def _create(store: Store, stream: Stream, key: bytes, group: bytes, place: bytes) -> Value:
    if group in stream.groups:
        raise CommandError("BUSYGROUP Consumer Group name already exists")
    stream.groups[group] = Group(stream.last if place == b"$" else id_of(place))
    store.changed(key)
    return OK


def _group(store: Store, key: bytes, name: bytes, verb: str) -> Group:
    stream = store.get(key, Stream)
    group = None if stream is None else stream.groups.get(name)
    if group is None:
        where = " in XREADGROUP with GROUP option" if verb == "XREADGROUP" else ""
        raise CommandError(
            f"NOGROUP No such key '{key.decode('latin-1')}' or consumer group '{name.decode('latin-1')}'{where}"
        )
    return group


@command(6, None)
def xreadgroup(store: Store, args: list[bytes]) -> Value:
    """New entries (`>`), each for one consumer only, or those that the consumer has not acknowledged."""
    reading = Reading.of(args)
    said = list[tuple[bytes, Value]]()
    for key, place in reading.streams:
        group = _group(store, key, reading.group, "XREADGROUP")
        if place == b"$":
            raise CommandError(
                "ERR The $ ID is meaningless in the context of XREADGROUP: you want to read the history of this "
                "consumer by specifying a proper ID, or use the > ID to get new messages. The $ ID would just "
                "return an empty result set."
            )
        group.consumers[reading.consumer] = None
        stream = found(store, key)
        ids = _new(store, stream, group, reading) if place == b">" else None
        if ids is None:
            ids = [one for one in group.of(reading.consumer) if one > id_of(place)][: reading.most]
        elif not ids:
            continue
        said.append((key, entries(stream, ids)))
    return Named(said) if said else None


def _new(store: Store, stream: Stream, group: Group, reading: Reading) -> list[Id]:
    ids = stream.after(group.last)[: reading.most]
    if ids:
        group.last = ids[-1]
        if not reading.acknowledges:
            group.deliver(ids, reading.consumer, store.now())
    return ids


@command(3, None)
def xack(store: Store, args: list[bytes]) -> Value:
    """These are done; how many were pending."""
    stream = store.get(args[0], Stream)
    group = None if stream is None else stream.groups.get(args[1])
    if group is None:
        return 0
    return sum(group.pending.pop(id_of(word), None) is not None for word in args[2:])


@command(2, None)
def xpending(store: Store, args: list[bytes]) -> Value:
    """What is not acknowledged: a summary, or each in a range."""
    group = _group(store, args[0], args[1], "XPENDING")
    if len(args) == 2:
        return _summary(group)
    words = args[2:]
    least = 0
    if words[0].upper() == b"IDLE":
        least = integer(words[1])
        words = words[2:]
    if len(words) < 3:
        raise CommandError("ERR syntax error")
    first, last, count = first_of(words[0]), last_of(words[1]), integer(words[2])
    rows = [
        (one, held, _idle(store, held))
        for one, held in sorted(group.pending.items(), key=lambda pair: pair[0])
        if first <= one <= last and (len(words) < 4 or held.consumer == words[3])
    ]
    told: list[Value] = [
        [text_of(one), held.consumer, idle, held.times] for one, held, idle in rows if idle >= least
    ]
    return told[:count]


def _summary(group: Group) -> Value:
    if not group.pending:
        return [0, None, None, None]
    by = dict[bytes, int]()
    for held in group.pending.values():
        by[held.consumer] = by.get(held.consumer, 0) + 1
    counts: list[Value] = [[name, b"%d" % by[name]] for name in sorted(by)]
    ids = sorted(group.pending)
    return [len(ids), text_of(ids[0]), text_of(ids[-1]), counts]


def _idle(store: Store, held: Pending) -> int:
    return round((store.now() - held.since) * 1000)


@command(5, None)
def xautoclaim(store: Store, args: list[bytes]) -> Value:
    """Take over what another consumer has kept too long; where to go on, the entries, those that are gone."""
    key, name, consumer, least, place, *words = args
    group = _group(store, key, name, "XAUTOCLAIM")
    is_short = bool(words) and words[-1].upper() == b"JUSTID"
    count = integer(words[1]) if words[:1] and words[0].upper() == b"COUNT" else 100
    stream, shortest = found(store, key), integer(least)
    late = [
        one
        for one in sorted(group.pending)
        if one >= first_of(place) and _idle(store, group.pending[one]) >= shortest
    ]
    gone = [one for one in late[:count] if stream.fields(one) is None]
    taken = [one for one in late[:count] if stream.fields(one) is not None]
    for one in gone:
        del group.pending[one]
    group.consumers[consumer] = None
    for one in taken:
        times = group.pending[one].times + (not is_short)
        group.pending[one] = Pending(consumer, store.now(), times)
    onward = late[count] if len(late) > count else FIRST
    listed: Value = [text_of(one) for one in taken] if is_short else entries(stream, taken)
    return [text_of(onward), listed, [text_of(one) for one in gone]]
