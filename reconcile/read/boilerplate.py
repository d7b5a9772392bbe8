"""Article text -> the passages that are no news: notices, credits, links, repeated captions."""

import re

from reconcile.model import Aside, Span

_LINE = re.compile(r"[^\n\r]+")
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, re.IGNORECASE))
    for reason, pattern in (
        ("site notice", r"this (?:story|article|post|page) (?:is|was) (?:over|more than|last|first|originally|archived)\b.{0,80}$"),
        (
            "link to another story",
            r"(?:related|read (?:also|more|next)|see also|more on this|more:|also read|recommended|you may also like|don't miss|watch|listen)(?:\s*:.*|\s*)$",
        ),
        ("link to another story", r"read (?:also|more|next)\b.{0,120}$"),
        (
            "photo credit",
            r"(?:photo|image|picture|photograph|video|illustration|file photo|credit|getty)s?(?: credit)?(?: by|:|/| courtesy).{0,100}$",
        ),
        (
            "photo credit",
            r"[\[(]?\s*(?:(?:ap|afp|reuters|epa|associated press|getty images|anadolu|xinhua|file|handout)[\s/,|-]*)+(?:photo|images?|file)?\s*[\])]?$",
        ),
        (
            "author line",
            r"(?:by|from|words by|reporting by|additional reporting by|edited by|writing by|editing by)\s+(?:[A-Z][\w.'’-]*[ ,]*(?:and\s+)?){1,8}$",
        ),
        ("author line", r"(?:follow|contact|email)\s+.{2,60}(?:on (?:twitter|facebook|instagram|x)\b|@).{0,60}$"),
        (
            "author line",
            r"[A-Z][\w'’. -]{2,40} (?:is|are) (?:a |an |the )?(?:special |staff |foreign |senior |freelance |contributing |times )*(?:correspondent|reporter|editor|contributor|journalist|writer)s?\b.{0,80}$",
        ),
        (
            "subscription notice",
            r"(?:subscribe|sign up|log ?in|register|download (?:our|the) app|get (?:our|the) newsletter|join (?:us|our)|share (?:this|on)|click here|tap here|advertisement|sponsored|accept cookies|we use cookies)\b.{0,120}$",
        ),
        (
            "publication date",
            (
                r"(?:first |last |originally )?(?:published|posted|updated|modified|created)(?: on| at)?\s*[:|–—-]?\s*"
                rf"(?=[^.!?]{{0,40}}\d)(?:\d{{1,4}}[./-]\d|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|\d{{1,2}} (?:minute|hour|day)s? ago|(?:mon|tue|wed|thu|fri|sat|sun|{_MONTH}))"
                r"[\w,.: /|+()-]{0,60}[\w)]$"
            ),
        ),
        ("copyright notice", r"(?:©|\(c\)|copyright\b|all rights reserved).{0,160}$"),
        (
            "social media buttons",
            r"(?:(?:share|tweet|print|email|comment|comments|views|facebook|twitter|whatsapp|pinterest|linkedin|reddit)\W*\d*\W*){2,}$",
        ),
    )
)
_SENTENCE_END = re.compile(r"[.!?][\"”']?\s")


def _reason(line: str) -> str | None:
    for reason, pattern in _RULES:
        if pattern.match(line):
            if reason == "author line" and line.lower().startswith("by ") and not line[3:4].isupper():
                continue
            return reason
    return None


def aside(text: str) -> tuple[Aside, ...]:
    """List the passages of a text to set aside, each with the reason: whole lines only, and never a paragraph of news.

    A caption that is printed a second time word for word is set aside at its later places.
    """
    found: list[Aside] = []
    seen: set[str] = set()
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if not line or len(line) > 4_000:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        span = Span(start, start + len(line))
        reason = _reason(line) if len(line) <= 240 and len(_SENTENCE_END.findall(line)) <= 1 else None
        if reason is None and len(line) > 40 and line in seen:
            reason = "printed a second time"
        seen.add(line)
        if reason:
            found.append(Aside(span, reason))
    return tuple(found)
