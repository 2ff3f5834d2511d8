import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { Reply } from '../../../src/contract/index.js'
import type { PersonOption } from '../../../src/contract/person.js'
import type { RoleDetail } from '../../../src/contract/role.js'
import { useT } from '../../host/reader.js'
import { useLook } from '../../ui/look.js'
import type { SuccessorChoice } from './handingOver.js'
import { PersonChoice } from '../../ui/PersonChoice.js'

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground1 },
  search: { paddingLeft: '32px' },
})

/** No person has these for an id. */
const OTHER = 'other'
const NOBODY = 'nobody'

type Props = {
  role: RoleDetail
  preview: Reply<'handOvers.preview'>
  /** May be left without one. */
  orNobody: boolean
  chosen: SuccessorChoice
  choose: (chosen: SuccessorChoice) => void
}

/** Who is to follow: one of those proposed, each with why; last anybody else, above the list they are found in. */
export function Successor({ role, preview, orNobody, chosen, choose }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { candidates, holder } = preview
  const [isOther, setOther] = useState(candidates.length === 0)
  const isHolder = (id: string): boolean =>
    role.assignments.some(({ person, state }) => person.id === id && state === 'ACCEPTED')
  const hindrance = ({ id, hasLoggedIn }: PersonOption): string | null => {
    const isAsked = role.assignments.some(({ person, state }) => person.id === id && state === 'NOMINATED')
    if (isAsked || id === holder.id) return t('tab.person.alreadyHere')
    return hasLoggedIn ? null : t('tab.person.neverLoggedIn')
  }
  const id = chosen === NOBODY ? NOBODY : (chosen?.id ?? null)
  const take = (person: PersonOption): void =>
    choose({ id: person.id, name: person.name, isHolder: isHolder(person.id) })
  return (
    <section>
      <h3 className={look.h3}>{t('handOver.choose')}</h3>
      <RadioGroup
        aria-label={t('handOver.choose')}
        value={isOther ? OTHER : (id ?? '')}
        onChange={(_, { value }) => {
          setOther(value === OTHER)
          const found = candidates.find(({ person }) => person.id === value)
          if (found) take(found.person)
          else choose(value === NOBODY ? NOBODY : null)
        }}
      >
        {candidates.map(({ person, reason }) => (
          <Radio
            key={person.id}
            value={person.id}
            label={
              <>
                <div className={styles.name}>{person.name}</div>
                <div className={look.subtle}>{t(`handOver.reason.${reason}`)}</div>
              </>
            }
          />
        ))}
        {orNobody && (
          <Radio
            value={NOBODY}
            label={t(preview.isMe ? 'handOver.dialog.nobodyMe' : 'handOver.dialog.nobody')}
          />
        )}
        <Radio
          value={OTHER}
          label={t(candidates.length > 0 ? 'handOver.dialog.other' : 'handOver.dialog.find')}
        />
      </RadioGroup>
      {isOther && (
        <div className={styles.search}>
          <PersonChoice label={t('tab.role.chooseOther')} chosen={id} choose={take} hindrance={hindrance} />
        </div>
      )}
    </section>
  )
}
