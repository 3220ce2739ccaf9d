# SPDX-License-Identifier: GPL-2.0-or-later
"""Web pages as sites make them: what stands around a text. Each shell takes (title, author, body as HTML) and gives a page; SITE_TEXTS
are the words of the site, which nobody may be said to have said."""
import html
import json
import re

SITE_TEXTS = ["Skip to content", "Ferry strike enters its third week", "Share this article", "What a splendid read", "We use cookies", "Subscribe to our newsletter",
              "Ten recipes with plums", "All rights reserved by nobody in particular", "Older entry about bridges", "You need JavaScript for the map"]

TEASERS = "".join(f'<li><a href="/news/{i}">{t}</a></li>' for i, t in enumerate(
    ["Ferry strike enters its third week", "Ten recipes with plums", "Mayor of Tarn wins again", "Older entry about bridges"]))
SHARE = ('<ul><li><a href="https://social.example.org/share">Share this article</a></li><li><a href="https://mail.example.org/send">Mail it</a></li>'
         '<li><a href="https://net.example.org/post">Post it</a></li></ul>')
COMMENTS = ('<ol><li><p><b>plumfan</b> on 3 May: What a splendid read, I shall send it to my aunt in Port Specimen at once.</p></li>'
            '<li><p><b>goat22</b>: I was there in 1983 and it was quite different, as my brother will confirm to anybody who asks.</p></li></ol>')
MENU = '<ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/opinion">Opinion</a></li><li><a href="/about">About</a></li></ul>'


def blog(title, author, body):
    """A blog of a well-known make: classes for everything."""
    return f"""<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8" /><title>{html.escape(title)} &#8211; Example Watch Blog</title>
<meta property="og:site_name" content="Example Watch Blog" /><meta property="og:title" content="{html.escape(title)}" />
<link rel="canonical" href="https://blog.example.org/2018/10/entry/" />
<style>.wp-block {{ color: red }}</style><script>var a = "<p>not a text</p>";</script></head>
<body class="post-template-default single single-post has-sidebar comments-open">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<div id="page" class="hfeed site"><header id="masthead" class="site-header" role="banner"><p class="site-title"><a href="/">Example Watch Blog</a></p>
<nav id="site-navigation" class="main-navigation">{MENU}</nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main" role="main">
<article id="post-77" class="post type-post status-publish hentry category-commentary tag-comments"><div class="entry-content">
{body}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3>{SHARE}</div></div></article>
<nav class="navigation post-navigation"><a href="/older" rel="prev">Older entry about bridges</a></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts</h2>{COMMENTS}
<form><textarea>Write a comment here</textarea><button>Post Comment</button></form></div></main></div>
<div id="secondary" class="widget-area" role="complementary"><aside class="widget"><h2>Recent Posts</h2><ul>{TEASERS}</ul></aside></div></div>
<footer id="colophon" class="site-footer"><p>All rights reserved by nobody in particular.</p></footer></div>
<div id="cookie-notice" class="cookie-notice">We use cookies so that the shop next door knows what you read. <button>Fine</button></div>
<noscript>You need JavaScript for the map.</noscript></body></html>"""


def newspaper(title, author, body):
    """Elements of HTML5, few classes, JSON-LD; all on few lines."""
    data = {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Example Daily"},
        {"@type": "NewsArticle", "headline": title, "author": [{"@type": "Person", "name": author}], "datePublished": "2018-10-05T08:00:00+02:00",
         "publisher": {"@type": "NewsMediaOrganization", "name": "Example Daily"}}]}
    page = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)} | Example Daily</title>
<script type="application/ld+json">{json.dumps(data).replace("</", "<" + chr(92) + "/")}</script></head><body>
<header><a href="/"><svg><title>Example Daily</title></svg></a><nav>{MENU}</nav></header>
<main><article>{body}</article><section><h2>Related articles</h2><ul>{TEASERS}</ul></section></main>
<aside><h2>Most read</h2><ol>{TEASERS}</ol><p>Subscribe to our newsletter for plums.</p></aside>
<footer><nav>{MENU}</nav><p>All rights reserved by nobody in particular.</p></footer>
<div role="dialog" aria-label="Cookies"><p>We use cookies so that the shop next door knows what you read.</p></div>
<div hidden><p>Ten recipes with plums and a secret.</p></div></body></html>"""
    return re.sub(r">\s*\n\s*<", "><", page)


def divs(title, author, body):
    """Nothing but <div>, and line breaks for paragraphs."""
    body = re.sub(r"<p>(.*?)</p>", r"\1<br><br>", body, flags=re.S)
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Example Herald - {html.escape(title)}</title><meta name="author" content="{html.escape(author)}"></head><body>
<div id="top"><div id="logo"><a href="/">Example Herald</a></div><div id="mainmenu">{MENU.replace("<ul>", "").replace("</ul>", "")
    .replace("<li>", "").replace("</li>", " | ")}</div></div>
<div id="wrap"><div id="left"><div class="box"><b>Latest news</b><br>{TEASERS.replace("<li>", "").replace("</li>", "<br>")}</div></div>
<div id="center"><div class="txt">{body}</div><div class="social">{SHARE}</div></div>
<div id="right"><div class="box">Subscribe to our newsletter: <input name="mail"> <input type="submit" value="Go"></div></div></div>
<div id="footer">All rights reserved by nobody in particular.</div></body></html>"""


def layout_table(title, author, body):
    """A page of the year 2001: tables within tables, capital letters, end tags left out."""
    body = body.replace("<p>", "<P>").replace("</p>", "").replace("<strong>", "<B>").replace("</strong>", "</B>").replace("<em>", "<I>").replace("</em>", "</I>")
    return f"""<HTML><HEAD><TITLE>{html.escape(title)}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"></HEAD>
<BODY BGCOLOR=white><TABLE WIDTH="100%" BORDER=0><TR><TD COLSPAN=2><A HREF="/"><IMG SRC="logo.gif" ALT="Example Herald"></A>
<TR><TD VALIGN=top WIDTH=150><FONT SIZE=2><A HREF="/">Home</A><BR><A HREF="/news">Ferry strike enters its third week</A><BR><A HREF="/plums">Ten recipes with plums</A><BR>
<A HREF="/older">Older entry about bridges</A></FONT><TD VALIGN=top><TABLE><TR><TD><FONT FACE="Times">
{body}</FONT></TABLE></TABLE><HR><P ALIGN=center><FONT SIZE=1>All rights reserved by nobody in particular.</FONT></BODY></HTML>"""


def bare(title, author, body):
    """Written by hand: no more than a title and the text."""
    return f"<!DOCTYPE html>\n<title>{html.escape(title)}</title>\n{body}"


SHELLS = {"blog": blog, "newspaper": newspaper, "divs": divs, "layout table": layout_table, "bare": bare}
