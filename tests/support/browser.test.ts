import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchBrowser, visit } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

test('Chinese is drawn without any font of the machine', async () => {
  const visitor = await visit(browser, { url: 'http://127.0.0.1:1', width: 360, phone: true })
  const widths = await visitor.page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    if (!pen) return []
    pen.font = '40px sans-serif'
    return Array.from('烽燧嘎查旗\u{10FFFF}').map((letter) => ink(letter))

    function ink(letter: string): number {
      if (!pen) return 0
      pen.clearRect(0, 0, 100, 100)
      pen.fillText(letter, 10, 60)
      return pen.getImageData(0, 0, 100, 100).data.filter((value) => value > 0).length
    }
  })
  const tofu = widths.pop()
  expect(new Set([...widths, tofu]).size).toBe(6)
  await visitor.leave()
})

test('an error in the console is a failure', async () => {
  const visitor = await visit(browser, { url: 'http://127.0.0.1:1', width: 360 })
  await visitor.page.evaluate(() => console.error('something broke'))
  await expect(visitor.leave()).rejects.toThrow('something broke')
})
