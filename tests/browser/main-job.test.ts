/** The seven points of the main job, told once in each language. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectFits, shoot, type Visitor } from '../support/browser.ts'
import {
  accept,
  activate,
  answerRing,
  callOf,
  decline,
  openIncident,
  outbox,
  hearAlerts,
  preview,
  ringing,
  stands,
  type NewIncident,
} from './scenes.ts'
import { expectNotReloaded, hasFocus, mark, openStage, sees, signIn, type Stage } from './stage.ts'
import type { Language } from './speech.ts'

/** Names as the seeds have them. */
const NAMES = {
  zh: {
    township: '独贵塔拉镇',
    gacha: '独贵特拉村委会',
    condition: '鼠疫',
    plan: /鼠疫/,
    epi: '流行病学调查一队',
    epi2: '流行病学调查二队',
    rescue: '卫生应急救援一队',
    laboratory: '实验室检测队',
    disinfection: '消杀一队',
    accepted: '接受调派',
  },
  en: {
    township: 'Dugui Tala Town',
    gacha: 'Dugui Tela Village',
    condition: 'Plague',
    plan: /plague/i,
    epi: 'Epidemiological Investigation Team 1',
    epi2: 'Epidemiological Investigation Team 2',
    rescue: 'Medical Rescue Team 1',
    laboratory: 'Laboratory',
    disinfection: 'Disinfection Team 1',
    accepted: 'accepted, arriving',
  },
}

const INCIDENT = {
  zh: {
    title: '独贵塔拉镇 1 例疑似鼠疫病例',
    facts: '牧民，47 岁，发热伴腹股沟淋巴结肿痛两天，十天前剥过旱獭。已在镇卫生院隔离。',
  },
  en: {
    title: 'One suspected case of plague in Dugui Tala',
    facts: 'Herdsman, 47, fever and a painful groin node for two days; skinned a marmot ten days ago.',
  },
}

/** What a browser says when its server is out of reach. */
const UNPLUGGED = /net::ERR_|WebSocket connection/

describe.each<Language>(['zh', 'en'])('the main job (%s)', { timeout: 90_000 }, (language) => {
  let stage: Stage
  let incident = ''
  const names = NAMES[language]
  const wish: NewIncident = { ...names, ...INCIDENT[language] }
  const room: Record<
    'duty' | 'commander' | 'board' | 'epi' | 'epi2' | 'rescue' | 'lab' | 'disinfection' | 'head',
    Visitor
  > = {} as never

  beforeAll(async () => {
    stage = await openStage(language)
  }, 180_000)
  afterAll(() => stage.end(), 60_000)
  afterEach(({ task }) => (task.result?.state === 'fail' ? stage.picture(`failed-${task.id}`) : undefined))

  test('1. the duty officer signs in and opens an incident in a gacha, by keyboard', async () => {
    room.duty = await stage.person('duty', 'wall')
    const { page } = room.duty
    incident = await openIncident(page, stage.say, wish)
    await page.getByRole('heading', { name: wish.title }).waitFor()
    await sees(page, new RegExp(names.gacha))
    await sees(page, stage.say.incident.noResponse)
    for (const judgement of ['response', 'grade', 'warning', 'risk'] as const) {
      await page.locator('.judgements dt', { hasText: stage.say.incident[judgement] }).first().waitFor()
    }
  })

  test('2. previews level IV: orders, people, deadlines, teams and reasons; nothing has happened', async () => {
    const { page } = room.duty
    const { say } = stage
    await preview(page, say, incident, names.plan)
    await sees(page, say.activation.nothingYet)
    for (const part of ['directives', 'dispatches', 'requisitions', 'alerts'] as const) {
      await page.getByRole('heading', { name: new RegExp(say.activation[part]) }).waitFor()
    }
    const team = page.locator('.pick').filter({ hasText: names.epi })
    await team.getByText(say.activation.why).waitFor()
    await page.locator('.passed-over').first().waitFor({ state: 'attached' })
    await expectAccessible(page)
    await page.goto(incident)
    await sees(page, say.incident.noResponse)
    await sees(page, say.incident.noDirectives)
  })

  test('3. the commander activates, and 4. the leader’s phone rings within a second', async () => {
    const { say } = stage
    room.epi = await stage.person('leader-epi', 'phone', '/call')
    room.rescue = await stage.person('leader-rescue', 'phone', '/call')
    for (const { page } of [room.epi, room.rescue]) await page.locator('.line.live').waitFor()
    room.board = await stage.person('commander', 'wall')
    await mark(room.board.page)
    room.commander = await stage.person('commander', 'wall', incident)
    await preview(room.commander.page, say, incident, names.plan)
    const committed = await activate(room.commander.page, say, wish.title)
    await ringing(room.epi.page).waitFor()
    expect(Date.now() - committed).toBeLessThan(1000)
    await room.commander.page.waitForURL((url) => url.pathname === incident)
    await sees(room.commander.page, say.enums.response[4])
    await callOf(room.commander.page, names.epi).waitFor()
    await mark(room.commander.page)
  })

  test('4. one tap acknowledges; a decline offers the call to the next team and tells the centre why', async () => {
    const { say } = stage
    const { page } = room.epi
    await expectAccessible(page)
    await answerRing(page, say)
    await hasFocus(page, page.locator('.dock .quick button').first())
    await expectAccessible(page)
    await expectFits(page)
    await shoot(page, language === 'zh' ? 'phone' : 'phone-en')
    const desk = room.commander.page
    await callOf(desk, names.epi).locator('.reach li.yes', { hasText: say.incident.acknowledged }).waitFor()

    room.epi2 = await stage.person('leader-epi2', 'phone', '/call')
    await room.epi2.page.locator('.line.live').waitFor()
    await decline(page, say, 'X-17')
    await callOf(desk, names.epi).getByText(say.enums.decline.no_vehicle).waitFor()
    await callOf(desk, names.epi).getByText('X-17').waitFor()
    await callOf(desk, names.epi2).waitFor()
    await ringing(room.epi2.page).waitFor()
  })

  test('4. a unit’s head at the desk: opening the bell takes the toast away, signing answers its alert', async () => {
    const { say } = stage
    room.head = await stage.person('head-police', 'wall')
    const { page } = room.head
    await page.locator('.heard').getByText(say.shell.newAlert).waitFor()
    const waiting = (count: number) =>
      page.locator('.bell').getByRole('button', { name: say.shell.alerts(count) })
    await waiting(2).click()
    await page.locator('.heard').waitFor({ state: 'hidden' })
    await page.goto('/directives')
    const directive = page.locator('.row-item').filter({ hasText: wish.title }).first()
    await directive.getByRole('button', { name: say.directives.receive, exact: true }).focus()
    await page.keyboard.press('Enter')
    await hasFocus(page, directive.getByRole('button', { name: say.directives.complete, exact: true }))
    await waiting(1).waitFor()
    await page.goto(incident)
    await page.locator('#directives .row-item').first().waitFor()
    // What is kept from somebody is not called empty.
    expect(await page.locator('#requisitions, #shortfalls').count()).toBe(0)
    await sees(page, say.incident.noneOfYours.dispatch)
    await expectAccessible(page)
  })

  test('5. board and incident page change live while the team accepts, leaves and arrives', async () => {
    const { say } = stage
    const { page } = room.epi2
    const desk = room.commander.page
    await answerRing(page, say)
    await accept(page)
    await outbox(page, 'sent').waitFor()
    await stands(desk, names.epi2, say.enums.call.accepted)
    const card = room.board.page.locator('.incident-card').filter({ hasText: wish.title })
    await card.locator('.progress .some', { hasText: say.board.accepted }).waitFor()
    await page.getByRole('button', { name: say.call.depart, exact: true }).tap()
    await stands(desk, names.epi2, say.enums.call.en_route)
    await page.getByRole('button', { name: say.call.arrive, exact: true }).tap()
    await stands(desk, names.epi2, say.enums.call.on_site)
    await card.locator('.progress .some', { hasText: say.board.onSite }).waitFor()
    for (const visitor of [room.board, room.commander]) await expectNotReloaded(visitor.page)
    await shoot(room.board.page, language === 'zh' ? 'board' : 'board-en')
  })

  test('6. with the cable pulled the tap waits on the phone and goes out exactly once', async () => {
    const { say } = stage
    const { page, offline, allow } = room.rescue
    allow(UNPLUGGED)
    await answerRing(page, say)
    await offline(true)
    await accept(page)
    await outbox(page, 'queued').waitFor()
    await expectAccessible(page)
    await offline(false)
    await outbox(page, 'sent').waitFor()
    await stands(room.commander.page, names.rescue, say.enums.call.accepted)
    await expectOnce(names.rescue)
  })

  test('6. SIGKILL of the server loses nothing and doubles nothing', async () => {
    const { say, server } = stage
    room.lab = await stage.person('leader-lab', 'phone', '/call')
    room.disinfection = await stage.stranger('phone')
    const alerts = hearAlerts(room.disinfection.page)
    await signIn(room.disinfection.page, 'leader-disinfect', say, '/call')
    await ringing(room.disinfection.page).waitFor()
    for (const visitor of Object.values(room)) visitor.allow(UNPLUGGED)
    await answerRing(room.lab.page, say)
    const [unacknowledged] = alerts.splice(0)

    await accept(room.lab.page)
    await server.kill()
    await outbox(room.lab.page, 'queued').waitFor()
    await server.restart()

    await outbox(room.lab.page, 'sent').waitFor({ timeout: 30_000 })
    await expect.poll(() => alerts).toContain(unacknowledged)
    const desk = room.commander.page
    await stands(desk, names.laboratory, say.enums.call.accepted)
    await stands(desk, names.epi2, say.enums.call.on_site)
    await expectOnce(names.laboratory)
    await expectOnce(names.rescue)
  })

  test('7. the whole evening is on the timeline, and every page is clean', async () => {
    const desk = room.commander.page
    await expectAccessible(desk)
    await expectFits(desk)
    await expectAccessible(room.board.page)
    await expectAccessible(room.disinfection.page)
  })

  /** The timeline holds one acceptance by this team, however often the phone had to send it. */
  async function expectOnce(team: string): Promise<void> {
    const entries = room.commander.page.locator('#timeline .entry-text').filter({ hasText: team })
    await expect.poll(() => entries.filter({ hasText: names.accepted }).count()).toBe(1)
  }
})
