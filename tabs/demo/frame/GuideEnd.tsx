import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { useParts } from '../roomContext.js'

/** The tour is over: what there is to look at next. */
export function GuideEnd({ again }: { again: () => void }): ReactElement {
  const t = useT()
  const { people, choose, showTab } = useParts()
  const kombit = people.find(({ userTypes }) => userTypes.includes('KOMBIT'))
  const ways = [
    { text: t('room.guide.next.tasks'), go: () => showTab('/tasks') },
    { text: t('room.guide.next.roles'), go: () => showTab('/roles') },
    ...(kombit
      ? [
          {
            text: t('room.guide.next.kombit', { name: kombit.name }),
            go: () => choose({ personId: kombit.personId }),
          },
        ]
      : []),
    { text: t('room.guide.next.again'), go: again },
  ]
  return (
    <div className="guide-all">
      <p>{t('room.guide.all')}</p>
      <ul>
        {ways.map(({ text, go }) => (
          <li key={text}>
            <button type="button" className="link" onClick={go}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
