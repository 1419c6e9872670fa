#!/usr/bin/env python3
"""Feeds the readers files made to cost much, each under a limit of memory and time.

  hostile.py READ_SOURCES [NAME...]

Makes each file of `FILES` (or those named) in a scratch folder, reads it with `read_sources read`
under `ulimit -v`, and prints seconds of processor time, peak memory, the file's size and the first
line of the error. Exit status 1 when one takes more than the limits or the program ends by a signal.
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

MEMORY = 2 << 30  # bytes of address space
SECONDS = 30      # of processor time

MB = 1 << 20


def mail(body, headers="Content-Type: text/plain; charset=utf-8\n"):
    start = "From: A <a@x.example>\nDate: Mon, 6 May 2019 10:00:00 +0000\nSubject: s\n"
    return (start + "MIME-Version: 1.0\n" + headers + "\n").encode() + body


def nested_multiparts(depth):
    out = [b'Content-Type: multipart/mixed; boundary="b0"\n']
    for i in range(1, depth):
        out.append(b'\n--b%d\nContent-Type: multipart/mixed; boundary="b%d"\n' % (i - 1, i))
    out.append(b"\n--b%d\n\ntext\n" % (depth - 1))
    return b"From: a@x.example\n" + b"".join(out)


def nested_messages(depth):
    return b"From: a@x.example\nContent-Type: message/rfc822\n\n" * depth + b"From: b@x.example\n\ntext"


def base64_mail(size):
    line = b"QUFB" * 19 + b"\n"
    return mail(line * (size // len(line)), "Content-Transfer-Encoding: base64\n")


FILES = {
    "huge.txt": lambda: None,  # 1 GB, all hole
    "divs.html": lambda: b"<div>" * 100_000 + b"x",
    "spans.html": lambda: b"<span>" * 1_000_000 + b"x",
    "unclosed-p.html": lambda: b"<p>x" * 2_000_000,
    "unclosed-b.html": lambda: b"<b>x</p>" * 500_000,
    "end-tags.html": lambda: b"<html><body>" + b"</div>" * 3_000_000 + b"x",
    "end-tags-mixed.html": lambda: b"<div>x</span></p></em>" * 400_000,
    "end-tags-deep.html": lambda: b"<div>" * 400 + b"</x>x" * 1_000_000,
    "attributes.html": lambda: b"<p " + b"a=b " * 1_000_000 + b">x",
    "attributes-distinct.html": lambda: b"<p " + b" ".join(b"a%d=b" % i for i in range(900)) + b">x",
    "many-attributes.html": lambda: (b"<p " + b" ".join(b"a%d=b" % i for i in range(900)) + b">x") * 500,
    "long-attribute.html": lambda: b'<p class="' + b"a b " * (5 * MB) + b'">x</p>',
    "long-style.html": lambda: (b'<p style="' + b"a:b;" * 10_000 + b'">x</p>') * 500,
    "lt.html": lambda: b"<" * (10 * MB),
    "amp.html": lambda: b"&" * (10 * MB),
    "comment.html": lambda: b"<!--" + b"-" * (20 * MB),
    "comments.html": lambda: b"<!-- " * (2 * MB),
    "script.html": lambda: b"<script>" * 500_000 + b"x",
    "quotes.html": lambda: b'<p a="' * (2 * MB),
    "doctype.html": lambda: b"<!DOCTYPE " + b"[" * (10 * MB),
    "entities.html": lambda: (b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(20)) + b"]><p>&u;</p>"),
    "external.html": lambda: b'<!DOCTYPE html SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "/etc/passwd">]><p>a &x; b</p>',
    "references.html": lambda: b"<p>" + b"&#x41;&amp;&notanentity;" * 400_000,
    "cells.html": lambda: b"<table><tr>" + b"<td>x" * 1_000_000,
    "tables.html": lambda: b"<table><tr><td>" * 100_000 + b"x",
    "rows.html": lambda: b"<table>" + b"<tr><td>a<td>b" * 500_000,
    "breaks.html": lambda: b"<p>" + b"a<br>" * 2_000_000,
    "blocks.html": lambda: b"<p>a</p>" * 2_000_000,
    "metas.html": lambda: b'<meta name="author" content="a">' * 300_000,
    "meta-names.html": lambda: b"".join(b'<meta name="author" content="a%d">' % i for i in range(300_000)),
    "json-deep.html": lambda: b'<script type="application/ld+json">' + b"[" * 900_000 + b"</script>",
    "json-big.html": lambda: b'<script type="application/ld+json">{"a":' * 1 + b'"' + b"a" * (50 * MB) + b'"}</script>',
    "json-many.html": lambda: b'<script type="application/ld+json">{"@type":"Article","headline":"a"}</script>' * 200_000,
    "line.html": lambda: b"<p>" + b"word " * (2 * MB),
    "nbsp.html": lambda: b"<p>" + b"&nbsp;" * (2 * MB),
    "links.html": lambda: b"<a href=x>a</a> " * 1_000_000,
    "nul.html": lambda: b"<p>a\0b</p>" * 100_000,
    "line.txt": lambda: b"word " * (2 * MB),
    "line-nospace.txt": lambda: b"a" * (10 * MB),
    "lines.txt": lambda: b"a\n" * (5 * MB),
    "blocks.txt": lambda: b"a\n\n" * 5_000_000,
    "figures.txt": lambda: b"".join(b"%d-%d x\n" % (i, i) for i in range(1_000_000)),
    "colons.txt": lambda: b"From: a: b\n" * 1_000_000,
    "spaces.txt": lambda: b" " * (60 * MB),
    "dots.txt": lambda: b". " * (5 * MB),
    "marks.txt": lambda: b'"' * (10 * MB),
    "signs.txt": lambda: b"(c) x\n\n" * 900_000,
    "nul.txt": lambda: b"a\0b " * MB,
    "nuls.txt": lambda: b"\0" * (10 * MB),
    "random.txt": lambda: os.urandom(5 * MB),
    "elf.txt": lambda: b"\x7fELF" + os.urandom(MB),
    "latin1.txt": lambda: b"caf\xe9 " * MB,
    "utf8-broken.txt": lambda: b"caf\xc3\xa9 \xc3( " * MB,
    "utf16.txt": lambda: ("\ufeff" + "text " * MB).encode("utf-16-le"),
    "utf16-no-mark.txt": lambda: ("text " * MB).encode("utf-16-be"),
    "utf16-odd.txt": lambda: ("\ufeff" + "text " * MB).encode("utf-16-le") + b"x",
    "utf16-surrogates.txt": lambda: b"\xff\xfe" + b"\x00\xd8" * MB,
    "utf32.txt": lambda: ("\ufeff" + "text " * MB).encode("utf-32-le"),
    "utf32-no-mark.txt": lambda: ("text " * MB).encode("utf-32-be"),
    "utf32-bad.txt": lambda: b"\xff\xfe\0\0" + b"\xff\xff\xff\xff" * MB,
    "utf16-large.txt": lambda: ("\ufeff" + "\u4e2d" * (40 * MB)).encode("utf-16-le"),
    "quotes.md": lambda: b">" * 100_000 + b" x",
    "quotes-spaced.md": lambda: b"> " * 2_000_000 + b"x",
    "lists.md": lambda: b"".join(b" " * i + b"- x\n" for i in range(3000)),
    "emphasis.md": lambda: b"*a **b " * 1_000_000,
    "stars.md": lambda: b"*" * (10 * MB),
    "brackets.md": lambda: b"[" * (10 * MB),
    "links.md": lambda: b"[a](" * (2 * MB),
    "images.md": lambda: b"![a](" * (2 * MB),
    "ticks.md": lambda: b"".join(b"`" * i + b" " for i in range(4000)),
    "angles.md": lambda: b"<a" * (5 * MB),
    "table.md": lambda: b"|" * (10 * MB) + b"\n|-|\n",
    "tables.md": lambda: b"a|b\n-|-\nc|d\n\n" * 500_000,
    "fence.md": lambda: b"```\n" + b"x\n" * (5 * MB),
    "fences.md": lambda: b"```\nx\n```\n" * 900_000,
    "front.md": lambda: b"---\n" + b"a: " * 100_000 + b"\n---\n",
    "front-deep.md": lambda: b"---\na: " + b"[" * 1_000_000 + b"\n---\n",
    "front-alias.md": lambda: b"---\na: &a [x,x,x,x,x,x,x,x,x,x]\n" + b"".join(
        b"%c: &%c [%s]\n" % (98 + i, 98 + i, b",".join([b"*%c" % (97 + i)] * 10)) for i in range(9)) + b"title: *j\n---\nx\n",
    "comment.md": lambda: b"<!--\n" * (2 * MB),
    "definitions.md": lambda: b"[a]: b\n" * 2_000_000,
    "escapes.md": lambda: b"\\*" * (5 * MB),
    "multiparts.eml": lambda: nested_multiparts(100_000),
    "messages-rfc822.eml": lambda: nested_messages(90_000),
    "front-large.md": lambda: b"---\na: " + b"[" * 8_000_000 + b"\n---\n",
    "base64-250.eml": lambda: base64_mail(250 * MB),
    "folded-250.eml": lambda: b"Subject: a\n" + b" b\n" * (80 * MB) + b"\nx",
    "parts-250.eml": lambda: b'From: a@x.example\nContent-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * (30 * MB),
    "parts-100k.eml": lambda: b'From: a@x.example\nContent-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 99_000,
    "fields-190k.eml": lambda: b"".join(b"X-%d: a\n\n" % i for i in range(190_000)),
    "groups-1000.eml": lambda: b"From: " + b"a:" * 990 + b"\n\nx",
    "amp-60.html": lambda: b"&" * (60 * MB),
    "lt-60.html": lambda: b"<" * (60 * MB),
    "p-60.html": lambda: b"<p>" + b"<i>a</i> " * (6 * MB),
    "multiparts-50.eml": lambda: nested_multiparts(50),
    "messages.eml": lambda: nested_messages(100_000),
    "parts.eml": lambda: b'From: a@x.example\nContent-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\nx\n" * 500_000,
    "no-boundary.eml": lambda: b"From: a@x.example\nContent-Type: multipart/mixed\n\n" + b"--b\n\nx\n" * 100_000,
    "headers.eml": lambda: b"".join(b"X-%d: a\n" % i for i in range(1_000_000)) + b"\nx",
    "long-header.eml": lambda: b"Subject: " + b"a" * (20 * MB) + b"\n\nx",
    "folded-header.eml": lambda: b"Subject: a\n" + b" b\n" * (5 * MB) + b"\nx",
    "encoded-words.eml": lambda: b"Subject:" + b" =?utf-8?Q?a?=" * 500_000 + b"\n\nx",
    "addresses.eml": lambda: b"From: a@x.example\nTo: " + b"b <b@x.example>, " * 500_000 + b"\n\nx",
    "comments.eml": lambda: b"From: " + b"(" * (5 * MB) + b"\n\nx",
    "groups.eml": lambda: b"From: " + b"a:" * 500_000 + b"\n\nx",
    "base64.eml": lambda: base64_mail(80 * MB),
    "base64-bad.eml": lambda: mail(b"=" * (20 * MB), "Content-Transfer-Encoding: base64\n"),
    "printable.eml": lambda: mail(b"=" * (20 * MB), "Content-Transfer-Encoding: quoted-printable\n"),
    "uuencode.eml": lambda: mail(b"begin 644 x\n" + b"M" + b" " * 60 + b"\n" * MB, "Content-Transfer-Encoding: x-uuencode\n"),
    "quotes.eml": lambda: mail(b">" * 100_000 + b" x"),
    "depths.eml": lambda: mail(b"".join(b">" * (i % 60) + b" x\n" for i in range(500_000))),
    "fields.eml": lambda: mail(b"From: a\nSent: Monday\nTo: b\nSubject: c\n\nx\n" * 200_000),
    "fields-run.eml": lambda: mail(b"From: a\n" * 2_000_000),
    "wrote.eml": lambda: mail(b"On Mon, 6 May 2019, A <a@x.example> wrote:\n> x\n" * 200_000),
    "on.eml": lambda: mail(b"On Monday\nOn Tuesday\n" * 1_000_000),
    "separators.eml": lambda: mail(b"-----Original Message-----\n" * 500_000),
    "rules.eml": lambda: mail(b"-----\n\n" * 1_000_000),
    "signatures.eml": lambda: mail(b"-- \nx\n" * 1_000_000),
    "alternating.eml": lambda: mail(b"> quoted words here\nanswer\n\n" * 300_000),
    "line.eml": lambda: mail(b"word " * (2 * MB)),
    "html.eml": lambda: mail(b"<blockquote>x" * 400_000, "Content-Type: text/html\n"),
    "html-quotes.eml": lambda: mail((b"<blockquote>" * 400 + b"x" + b"</blockquote>" * 400) * 2000, "Content-Type: text/html\n"),
    "html-end-tags.eml": lambda: mail(b"</div>" * 2_000_000, "Content-Type: text/html\n"),
    "attachments.eml": lambda: b'From: a@x.example\nContent-Type: multipart/mixed; boundary="b"\n\n' + b'--b\nContent-Disposition: attachment; filename="x"\n\nx\n' * 9000,
    "charset.eml": lambda: mail(b"caf\xe9 \x80" * MB, "Content-Type: text/plain; charset=no-such\n"),
    "utf7.eml": lambda: mail(b"+AGE-" * MB, "Content-Type: text/plain; charset=utf-7\n"),
    "iso2022.eml": lambda: mail(b"\x1b$B0!\x1b(B " * MB, "Content-Type: text/plain; charset=iso-2022-jp\n"),
    "nul.eml": lambda: mail(b"a\0b " * 1000),
    "flowed.eml": lambda: mail(b" > x \n" * 2_000_000, "Content-Type: text/plain; format=flowed\n"),
}


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))


def run(program, path):
    """Processor seconds, peak bytes, exit status, first line of standard error."""
    with open(os.devnull, "wb") as nowhere, tempfile.TemporaryFile() as errors:
        child = subprocess.Popen([program, "read", str(path)], stdout=nowhere, stderr=errors,
                                 preexec_fn=limits)
        _, status, used = os.wait4(child.pid, 0)
        errors.seek(0)
        message = errors.read(400).decode(errors="replace").replace(str(path), "FILE").split("\n")[0]
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, os.waitstatus_to_exitcode(status), message


def main():
    program = sys.argv[1]
    names = sys.argv[2:] or list(FILES)
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            path = pathlib.Path(folder) / name
            data = FILES[name]()
            if data is None:
                with open(path, "wb") as file:
                    file.truncate(1 << 30)
            else:
                path.write_bytes(data)
            seconds, peak, status, message = run(program, path)
            failed = status not in (0, 3)
            bad += failed
            print(f"{'BAD ' if failed else ''}{name:26} {seconds:6.2f} s {peak / MB:7.0f} MiB "
                  f"{path.stat().st_size / MB:8.2f} MiB  = {status}  {message}", flush=True)
            path.unlink()
    print(f"{len(names)} files, {bad} over the limits or ended by a signal")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
