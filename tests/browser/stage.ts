/** A running Beacon and the people in front of it. */
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowser, shoot, tabTo, visit, type Visitor } from '../support/browser.ts'
import { startServerProcess, type ServerProcess } from '../support/process.ts'
import { account, SPEECH, type Language, type Speech } from './speech.ts'

export interface Stage {
  server: ServerProcess
  language: Language
  say: Speech
  /** Somebody at a desk or a wall screen, 1920 px wide, or with a phone of 360 px. Not signed in. */
  stranger: (screen: Screen) => Promise<Visitor>
  /** The same, signed in as a demo account, on a page. */
  person: (username: string, screen: Screen, path?: string) => Promise<Visitor>
  /** Pictures of everybody's screen, for finding out why a test failed. */
  picture: (name: string) => Promise<void>
  end: () => Promise<void>
}

export type Screen = 'wall' | 'phone'

const SCREENS = { wall: { width: 1920, height: 1080 }, phone: { width: 360, height: 740, phone: true } }

export async function openStage(language: Language): Promise<Stage> {
  const [server, browser] = await Promise.all([startServerProcess(), launchBrowser()])
  const here: Visitor[] = []
  const stranger = async (screen: Screen): Promise<Visitor> => {
    const visitor = await visit(browser, { url: server.url, language, ...SCREENS[screen] })
    here.push(visitor)
    return visitor
  }
  return {
    server,
    language,
    say: SPEECH[language],
    stranger,
    person: async (username, screen, path = '/') => {
      const visitor = await stranger(screen)
      await signIn(visitor.page, username, SPEECH[language], path)
      return visitor
    },
    picture: async (name) => {
      for (const [number, { page }] of here.entries()) await shoot(page, `${name}-${number}`)
    },
    end: () => endStage(here, browser, server),
  }
}

async function endStage(here: Visitor[], browser: Browser, server: ServerProcess): Promise<void> {
  try {
    for (const visitor of here) await visitor.leave()
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** Signs in without touching a mouse; the username has the focus by itself. */
export async function signIn(page: Page, username: string, say: Speech, path: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`)
  const { password } = account(username)
  await hasFocus(page, page.getByLabel(say.signIn.username))
  await page.keyboard.type(username)
  await tabTo(page, 'textbox', say.signIn.password)
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => `${url.pathname}${url.search}` === path)
}

/** Waits until this is where the keyboard is. */
export async function hasFocus(page: Page, target: Locator): Promise<void> {
  await target.and(page.locator(':focus')).waitFor()
}

/** Waits until a person could see it. */
export async function sees(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor()
}

/** Marks the page; `isSamePage` tells later whether it was loaded anew. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', 'kept'))
}

export async function expectNotReloaded(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.getAttribute('data-mark'))).toBe('kept')
}
