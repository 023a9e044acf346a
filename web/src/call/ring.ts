import type { LiveAlert } from '@beacon/schema/realtime.ts'
import { get, set } from './state.ts'

const BEAT_MS = 1300
const TONE_SECONDS = 0.35

let audio: AudioContext | undefined
let beat: ReturnType<typeof setInterval> | undefined
let title = ''

/** Sound needs a first touch of the page; vibration and the title do not. */
export function allowSoundOnTouch(): void {
  const allow = () => {
    audio ??= new AudioContext()
    void audio.resume().then(() => !get().sound && set({ sound: true }))
  }
  addEventListener('pointerdown', allow)
  addEventListener('keydown', allow)
}

/** Rings until acknowledged, closed or silenced. */
export function ring(alert: LiveAlert): void {
  set({ ringing: alert })
  if (beat) return
  title = document.title
  let odd = false
  const strike = () => {
    odd = !odd
    const { ringing, language } = get()
    document.title = odd && ringing ? `🔔 ${language === 'zh' ? ringing.titleZh : ringing.titleEn}` : title
    vibrate([400, 150, 400])
    tone(880, 0)
    tone(660, TONE_SECONDS)
  }
  strike()
  beat = setInterval(strike, BEAT_MS)
}

/** Stops the noise; `forget` also takes the alert off the screen. */
export function stopRinging(forget = true): void {
  clearInterval(beat)
  beat = undefined
  if (title) document.title = title
  vibrate(0)
  if (forget) set({ ringing: null })
}

/** Browsers refuse, with a warning, before the first touch. */
function vibrate(pattern: number | number[]): void {
  if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive) navigator.vibrate(pattern)
}

function tone(hertz: number, after: number): void {
  if (audio?.state !== 'running') return
  const start = audio.currentTime + after
  const oscillator = audio.createOscillator()
  const gain = audio.createGain()
  oscillator.frequency.value = hertz
  oscillator.type = 'square'
  gain.gain.setValueAtTime(0.2, start)
  gain.gain.exponentialRampToValueAtTime(0.001, start + TONE_SECONDS)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(start)
  oscillator.stop(start + TONE_SECONDS)
}
