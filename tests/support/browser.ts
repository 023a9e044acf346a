/** A real browser for the journeys. Whatever a page complains about in its console fails the test. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from './chromium.ts'

export const screens = join(import.meta.dirname, '../browser/screens')

export interface VisitOptions {
  url: string
  width: number
  height?: number
  language?: 'zh' | 'en'
  /** A finger instead of a mouse. */
  phone?: boolean
}

export interface Visitor {
  page: Page
  context: BrowserContext
  /** Lets matching console errors pass, such as those of a pulled cable. */
  allow: (noise: RegExp) => void
  offline: (off: boolean) => Promise<void>
  /** Fails when the page has complained, then closes it. */
  leave: () => Promise<void>
}

// The package's own default arguments hold --single-process, under which a second page kills the browser.
const ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
]

export async function launchBrowser(): Promise<Browser> {
  const { executable, env } = await findChromium()
  return chromium.launch({ executablePath: executable, args: ARGUMENTS, env: { ...process.env, ...env } })
}

/** A person in front of a screen of their own: cookies, storage and network apart from everybody else's. */
export async function visit(browser: Browser, options: VisitOptions): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: options.url,
    viewport: { width: options.width, height: options.height ?? (options.phone ? 740 : 1080) },
    locale: options.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: options.phone ?? false,
    isMobile: options.phone ?? false,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  const { allow, complaints } = listen(context)
  const page = await context.newPage()

  return {
    page,
    context,
    allow,
    offline: (off) => context.setOffline(off),
    leave: async () => {
      await context.close()
      expect(complaints(), 'errors in the page’s console').toEqual([])
    },
  }
}

function listen(context: BrowserContext): { allow: (noise: RegExp) => void; complaints: () => string[] } {
  const allowed: RegExp[] = []
  const heard: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (fault) => heard.push(fault.error().stack ?? fault.error().message))
  return {
    allow: (noise) => void allowed.push(noise),
    complaints: () => heard.filter((text) => !allowed.some((noise) => noise.test(text))),
  }
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * No violation of WCAG 2.2 A or AA, and nothing else that axe-core calls serious or critical. `within`: only there, for
 * a window before a long page, whose buttons it may half hide.
 */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(WCAG)
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  const grave = violations.filter(
    ({ tags, impact }) => !tags.includes('best-practice') || impact === 'serious' || impact === 'critical',
  )
  const report = grave.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(report, `accessibility of ${page.url()}`).toEqual([])
}

/** No sideways scrolling: everything fits the width of the screen. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `pixels wider than the screen at ${page.url()}`).toBeLessThanOrEqual(0)
}

/**
 * Takes a picture. Those that the README shows are committed and renewed only when `BEACON_PICTURES` is set, so that
 * a run of the tests leaves the work tree as it was.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  await mkdir(screens, { recursive: true })
  const file = process.env['BEACON_PICTURES'] ? `${name}.png` : `${name}.actual.png`
  await page.screenshot({ path: join(screens, file), animations: 'disabled', caret: 'hide' })
}

/** Presses Tab until the control with this role and name has the focus: the way of someone without a mouse. */
export async function tabTo(
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).first()
  await target.waitFor()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches the ${role} ${String(name)}.`)
}
