import { beforeEach } from '@jest/globals'
import type { OutboxRow } from '../../src/domain/conversation.js'
import type { ProjectId, TaskId } from '../../src/domain/ids.js'
import { botStage, type BotStage } from './bot.js'
import { aMunicipality, aPerson, aProject, aTask, day, type Someone, type Town } from './builders.js'
import { standingClock, type StandingClock } from './clock.js'
import type { Call } from './connector.js'
import { runSql } from './database.js'

export type ReminderStage = Omit<BotStage, 'sendAll'> & {
  clock: StandingClock
  town: Town
  ksd: ProjectId
  /** Whom the bot has met, and who is owed a notice that `task` is yellow. */
  elin: Someone
  task: TaskId
  /** Elin's rows but for the updates of cards, the oldest first. */
  outbox(who?: Someone): Promise<OutboxRow[]>
  states(who?: Someone): Promise<string[]>
  /** What was posted to their chat, whether or not it was accepted. */
  posts(who?: Someone): Call[]
  /** Tries to send after so many minutes. */
  sendAfter(minutes: number): Promise<void>
  /** Does everything that is due at a moment of Copenhagen in March 2026, such as "03 22:00". */
  ringAt(dayAndTime: string): Promise<void>
}

/** Before summer time Copenhagen is an hour ahead of UTC. */
const inMarch = (dayAndTime: string): string => {
  const [date = '', time = ''] = dayAndTime.split(' ')
  return `2026-03-${date}T${time}:00+01:00`
}

/** The whole product at eight in the morning, an hour after Elin's reminder fell due and before it was tried. */
export function reminderStage(): () => ReminderStage {
  const clock = standingClock('2026-03-02T09:00:00Z')
  const set = botStage(clock)
  let stage: ReminderStage | undefined

  async function prepare({ app, connector, issuer, teams, sendAll }: BotStage): Promise<ReminderStage> {
    const made = await app.world.data.asSystem(async (tx) => {
      await tx.operations.forgetRunsBefore(new Date('2100-01-01T00:00:00Z'))
      const town = await aMunicipality(tx)
      const ksd = await aProject(tx, 'KSD', [town])
      const elin = await aPerson(tx, town, { access: [[ksd, 'PLUS']] })
      const task = await aTask(tx, town, ksd, { endDate: day('2026-03-10') })
      return { town, ksd, elin, task }
    })
    const { elin } = made
    const outbox = async (who = elin): Promise<OutboxRow[]> =>
      (await app.world.data.asSystem((tx) => tx.outbox.about(who.id))).filter(
        ({ event }) => event.type !== 'card.changed',
      )
    return {
      ...{ app, connector, issuer, teams, clock, ...made, outbox },
      states: async (who) => (await outbox(who)).map(({ state }) => state),
      posts: ({ aadObjectId } = elin) =>
        connector.calls.filter(({ method, path }) => method === 'POST' && path.includes(aadObjectId)),
      async sendAfter(minutes) {
        clock.add(minutes)
        await sendAll()
      },
      async ringAt(dayAndTime) {
        clock.set(inMarch(dayAndTime))
        await app.jobs.ring()
      },
    }
  }

  beforeEach(async () => {
    clock.set('2026-03-02T09:00:00Z')
    const { connector } = set()
    connector.reset()
    await runSql('delete from outbox')
    stage = await prepare(set())
    await stage.teams.install(stage.elin)
    await stage.ringAt('03 06:00')
    connector.reset()
    stage.clock.set(inMarch('03 08:00'))
  })
  return () => {
    if (!stage) throw new Error('the stage is set in beforeEach')
    return stage
  }
}

/** Leases run out after a while; a test makes them run out now. */
export const expireLeases = (): Promise<void> =>
  runSql(`update outbox set leased_until = '2026-01-01' where lease is not null`)
