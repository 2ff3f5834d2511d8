import { PAGES } from '../contract/pages.js'
import * as delivery from '../services/delivery/delivery.js'
import type { Answers } from './bind.js'

type DeliveryAnswers = Pick<Answers, Extract<keyof Answers, `delivery.${string}`>>

/** `linkTo`: the address of a page of the tab, as it is opened from elsewhere. */
export const deliveryAnswers = (linkTo: (path: string) => string): DeliveryAnswers => ({
  'delivery.read': (world, caller) => delivery.read(world, caller, linkTo(PAGES.tasks)),
  'delivery.resend': (world, caller, { body }) => delivery.resend(world, caller, body.outboxIds),
  'delivery.municipalities': (world, caller) => delivery.municipalities(world, caller),
})
