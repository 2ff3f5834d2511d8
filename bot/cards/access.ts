import type { AccessTold } from '../../src/services/users/tellAccess.js'
import type { Translator } from '../../src/i18n/translator.js'
import { button, card, link, primary, title, whyIGetIt, words, type Card } from './parts.js'

type Project = AccessTold['projects'][number]

function line(t: Translator, { name: project, from, to }: Project): string {
  if (to === null) return t('notice.access.gone', { project })
  const type = t(`userType.${to}`)
  return from === null
    ? t('notice.access.now', { project, type })
    : t('notice.access.changed', { project, type, before: t(`userType.${from}`) })
}

/** What one may do from now on; the same for whoever has just been made a user. */
export function accessCard(
  t: Translator,
  view: { told: AccessTold; municipality: string | null; tabUrl: string; settingsUrl: string },
): Card {
  const { told, municipality, tabUrl, settingsUrl } = view
  const { isNew, by, projects } = told
  const hasTasks = projects.some(({ to }) => to !== null)
  const why = by ? t('notice.access.by', { by }) : t('notice.access.bySomebody')
  const lines = projects.map((project) => line(t, project))
  return card(t, {
    body: [
      title(t(isNew ? 'notice.access.newTitle' : 'notice.access.title')),
      ...(lines.length > 0 ? lines : [t('notice.access.nothing')]).map((text) =>
        words(text, { spacing: 'Small' }),
      ),
      whyIGetIt(t, why, settingsUrl),
    ],
    actions: [
      ...(hasTasks ? [primary(button(t, 'task.list', {}))] : []),
      button(t, 'help.open', {}),
      link(t('bot.action.tab.open'), tabUrl),
    ],
    from: municipality,
  })
}
