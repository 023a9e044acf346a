import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { EventKind, PlanCategory } from '@beacon/schema/generated/prisma/client.ts'
import {
  PUBLIC_PAGE,
  type PublicList,
  type ListedPlan,
  type PublicWish,
  type PublishedPlan,
} from '../plan/published.ts'
import { markdownHtml } from './public-markdown.ts'
import { dayText, PUBLIC_WORDS, type PublicLanguage, type PublicWords } from './public-words.ts'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Setting {
  language: PublicLanguage
  isDemo: boolean
  /** Address of the style sheet: it changes with its content. */
  style: string
}

const HOME = '/public/plans'

/** The list of what is published, with its form. Every address in it works without JavaScript. */
export async function listPage(setting: Setting, wish: PublicWish, list: PublicList): Promise<string> {
  const w = PUBLIC_WORDS[setting.language]
  const isNarrowed = wish.query !== '' || wish.category !== null || wish.eventKind !== null
  const body = html`
    <h1>${w.site}</h1>
    <p>${w.intro}</p>
    ${form(setting, wish)}
    <p role="status">
      ${w.total(list.total)} ${isNarrowed ? html`<a href="${address(setting, {})}">${w.clear}</a>` : ''}
    </p>
    ${list.total === 0 ? html`<p>${isNarrowed ? w.none : w.empty}</p>` : ''}
    <ol class="plans">
      ${list.plans.map((plan) => item(setting, plan))}
    </ol>
    ${pager(setting, wish, list.total)}
    <p><a href="${addressIn(setting.language, '/public/cleanups', {})}">${w.cleanups}</a></p>
  `
  return document(setting, { title: w.site, path: HOME, query: addressQuery(wish), body })
}

function item(setting: Setting, plan: ListedPlan): Markup {
  const w = PUBLIC_WORDS[setting.language]
  const { excerpt } = plan
  return html`<li>
    <h2><a href="${planAddress(setting, plan.code)}">${titleOf(setting, plan)}</a></h2>
    <p class="meta">
      ${[w.categories[plan.category], pick(setting, plan.makerZh, plan.makerEn), plan.documentNumber]
        .filter((part) => part !== null)
        .join(' · ')}
    </p>
    ${
      excerpt.length > 0
        ? html`<p>${excerpt.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : text))}</p>`
        : ''
    }
  </li>`
}

function form(setting: Setting, wish: PublicWish): Markup {
  const w = PUBLIC_WORDS[setting.language]
  return html`<form action="${HOME}" method="get" role="search">
    ${setting.language === 'en' ? html`<input type="hidden" name="lang" value="en" />` : ''}
    <label for="q">${w.search}</label>
    <input id="q" type="search" name="q" maxlength="100" value="${wish.query}" />
    <label for="category">${w.category}</label>
    ${choice('category', w, w.categories, wish.category)}
    <label for="kind">${w.eventKind}</label>
    ${choice('kind', w, w.kinds, wish.eventKind)}
    <button type="submit">${w.go}</button>
  </form>`
}

function choice(
  name: string,
  w: PublicWords,
  values: Record<PlanCategory, string> | Record<EventKind, string>,
  chosen: string | null,
): Markup {
  return html`<select id="${name}" name="${name}">
    <option value="">${w.all}</option>
    ${Object.entries(values).map(
      ([value, text]) =>
        html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`,
    )}
  </select>`
}

function pager(setting: Setting, wish: PublicWish, total: number): Markup | string {
  const w = PUBLIC_WORDS[setting.language]
  const pages = Math.ceil(total / PUBLIC_PAGE)
  if (pages <= 1) return ''
  const to = (page: number, text: string, rel: string) =>
    html`<a rel="${rel}" href="${address(setting, { ...addressQuery(wish), page: String(page) })}"
      >${text}</a
    >`
  return html`<nav aria-label="${w.pages}">
    ${wish.page > 1 ? to(wish.page - 1, w.previous, 'prev') : ''}
    <span>${w.page(wish.page, pages)}</span>
    ${wish.page < pages ? to(wish.page + 1, w.next, 'next') : ''}
  </nav>`
}

/** One plan: what it is, and the chapters that all may read. */
export async function planPage(setting: Setting, plan: PublishedPlan): Promise<string> {
  const w = PUBLIC_WORDS[setting.language]
  const title = titleOf(setting, plan)
  const body = html`
    <p><a href="${address(setting, {})}">${w.back}</a></p>
    <article>
      <h1>${title}</h1>
      ${facts(setting, plan)}
      <nav aria-labelledby="contents">
        <h2 id="contents">${w.contents}</h2>
        <ol>
          ${plan.chapters.map(
            (chapter) => html`<li><a href="#chapter-${chapter.key}">${titleOf(setting, chapter)}</a></li>`,
          )}
        </ol>
      </nav>
      ${plan.chapters.map(
        (chapter, index) =>
          html`<section id="chapter-${chapter.key}">
            <h2>${index + 1} ${titleOf(setting, chapter)}</h2>
            ${markdownHtml(pick(setting, chapter.textZh, chapter.textEn))}
          </section>`,
      )}
    </article>
  `
  return document(setting, { title, path: `${HOME}/${plan.code}`, query: {}, body })
}

function facts(setting: Setting, plan: PublishedPlan): Markup {
  const w = PUBLIC_WORDS[setting.language]
  const day = (iso: string | null) => iso && dayText(iso, setting.language)
  const rows: [string, string | null][] = [
    [w.category, w.categories[plan.category]],
    [w.eventKind, w.kinds[plan.eventKind]],
    [w.maker, pick(setting, plan.makerZh, plan.makerEn)],
    [w.place, pick(setting, plan.placeZh, plan.placeEn)],
    [w.version, w.versionOf(plan.number)],
    [w.document, plan.documentNumber],
    [w.issued, day(plan.issuedOn)],
    [w.effective, day(plan.effectiveFrom)],
    [w.filed, day(plan.filedOn)],
    [w.receipt, plan.filedOn && plan.receipt],
    [w.basis, pick(setting, plan.legalBasisZh, plan.legalBasisEn)],
  ]
  return html`<dl aria-label="${w.facts}">
    ${rows
      .filter(([, text]) => text)
      .map(
        ([name, text]) =>
          html`<dt>${name}</dt>
            <dd>${text}</dd>`,
      )}
  </dl>`
}

/** The same for what does not exist, is secret or is not in force. */
export async function lostPage(setting: Setting): Promise<string> {
  const w = PUBLIC_WORDS[setting.language]
  const body = html`<h1>${w.lost}</h1>
    <p>${w.lostText}</p>
    <p><a href="${address(setting, {})}">${w.back}</a></p>`
  return document(setting, { title: w.lost, path: HOME, query: {}, body })
}

/** While more ask than can be answered. */
export async function busyPage(setting: Setting): Promise<string> {
  const w = PUBLIC_WORDS[setting.language]
  const body = html`<h1>${w.crowded}</h1>
    <p>${w.crowdedText}</p>`
  return document(setting, { title: w.crowded, path: HOME, query: {}, body })
}

interface Page {
  title: string
  path: string
  query: Record<string, string>
  body: Markup
}

export async function document(setting: Setting, { title, path, query, body }: Page): Promise<string> {
  const { language, isDemo, style } = setting
  const w = PUBLIC_WORDS[language]
  const other = language === 'zh' ? 'en' : 'zh'
  const inOther = addressIn(other, path, query)
  const page = await html`<!doctype html>
    <html lang="${w.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === w.site ? title : `${title} · ${w.site}`}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${style}" />
        <link rel="canonical" href="${addressIn(language, path, query)}" />
        <link rel="alternate" hreflang="${PUBLIC_WORDS[other].tag}" href="${inOther}" />
      </head>
      <body>
        <a class="skip" href="#main">${w.skip}</a>
        <header>
          <a href="${addressIn(language, HOME, {})}">${w.by}</a>
          <a href="${inOther}" lang="${PUBLIC_WORDS[other].tag}" hreflang="${PUBLIC_WORDS[other].tag}"
            >${w.other}</a
          >
        </header>
        <main id="main">${body}</main>
        ${isDemo ? html`<footer><p>${w.demo}</p></footer>` : ''}
      </body>
    </html>`
  return page.toString()
}

export function addressIn(language: PublicLanguage, path: string, query: Record<string, string>): string {
  const text = new URLSearchParams({ ...query, ...(language === 'en' && { lang: 'en' }) }).toString()
  return text ? `${path}?${text}` : path
}

const address = ({ language }: Setting, query: Record<string, string>): string =>
  addressIn(language, HOME, query)

const planAddress = ({ language }: Setting, code: string): string =>
  addressIn(language, `${HOME}/${code}`, {})

function addressQuery({ query, category, eventKind, page }: PublicWish): Record<string, string> {
  return {
    ...(query && { q: query }),
    ...(category && { category }),
    ...(eventKind && { kind: eventKind }),
    ...(page > 1 && { page: String(page) }),
  }
}

export const pick = ({ language }: Setting, zh: string, en: string | null): string =>
  language === 'en' && en ? en : zh

export const titleOf = (
  setting: Setting,
  { titleZh, titleEn }: { titleZh: string; titleEn: string },
): string => pick(setting, titleZh, titleEn)
