import type { BaseWords } from '../zh/base.ts'

const brand: BaseWords['brand'] = {
  name: 'Beacon',
  tagline: 'County health emergency command',
  otherLanguage: '中文',
  demo: 'Demonstration: data and accounts are fictitious. Not for real incidents.',
}

const signIn: BaseWords['signIn'] = {
  title: 'Sign in',
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  pending: 'Signing in…',
  wrong: 'Wrong username or password. Check upper and lower case and try again.',
  limited: (seconds) => `Too many attempts: locked for now. Try again in ${seconds} s.`,
  offline: 'The server could not be reached. What you typed is kept; check the network and try again.',
  fault: 'The server failed; you are not signed in. Try again later, or tell the administrator.',
  demoTitle: 'Demo accounts',
  demoHint: 'Choose an account to sign in with it. They exist in the demonstration only.',
  demoBanner: 'Demo',
  why: 'Beacon runs plans, command and team dispatch for county public-health emergencies.',
}

const lost: BaseWords['lost'] = {
  crashedTitle: 'Something went wrong on this page',
  crashed:
    'The page could not be shown. What you have sent is safe, drafts are kept on this device. Reload; if it happens again, tell the administrator.',
  reload: 'Reload',
  unreachableTitle: 'Server not reachable',
  unreachable: 'Check the network. This page tries again by itself and goes on when the server is back.',
  retry: 'Try again',
}

export const base: BaseWords = { brand, signIn, lost }
