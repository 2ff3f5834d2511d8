import { Button, makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { Suspense, useState, type ReactElement } from 'react'
import type { DirectoryState } from '../../src/contract/directory.js'
import { LEFT_KEPT_DAYS } from '../../src/domain/directory.js'
import { dayOf } from '../../src/domain/time.js'
import { holdsText } from '../../src/i18n/directory.js'
import { formatDay } from '../../src/i18n/format.js'
import { useT } from '../host/reader.js'
import { later } from '../ui/later.js'
import { useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { To } from '../ui/To.js'

const Deletion = later(async () => (await import('./Deletion.js')).Deletion)

const useStyles = makeStyles({
  text: { margin: '4px 0 0', maxWidth: '65ch' },
  list: { margin: '8px 0 0', padding: 0, listStyle: 'none' },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '10px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  who: { flexGrow: 1, minWidth: '200px', overflowWrap: 'anywhere' },
})

type Leaver = DirectoryState['left'][number]

/** Those who have left, and what waits; the dialog that deletes a user hands it over. */
export function Leavers({ left }: { left: Leaver[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const [chosen, setChosen] = useState<Leaver | null>(null)
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <section className={look.card}>
      <h2 className={look.h3}>{t('directory.page.leftTitle')}</h2>
      <p className={styles.text}>
        {left.length === 0
          ? t('directory.page.leftNone')
          : t('directory.page.leftText', { days: LEFT_KEPT_DAYS })}
      </p>
      {left.length > 0 && (
        <ul className={styles.list}>
          {left.map((one) => (
            <li key={one.person.id} className={styles.one}>
              <div className={styles.who}>
                <To to={`/users/${one.person.id}`}>{one.person.name}</To>
                <div className={look.subtle}>
                  {t('directory.page.leftSince', {
                    day: formatDay(t.language, dayOf(new Date(one.at))),
                  })}
                  {' · '}
                  {holdsText(t, one)}
                </div>
              </div>
              <Button
                aria-label={t('directory.page.handOverOf', { name: one.person.name })}
                onClick={() => {
                  setChosen(one)
                  setOpen(true)
                }}
              >
                {t('directory.page.handOver')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Suspense>
        {chosen && (
          <Modal open={isOpen} close={close} mustAnswer>
            {isOpen ? (
              <Deletion key={chosen.person.id} user={chosen.person} close={close} deleted={close} />
            ) : null}
          </Modal>
        )}
      </Suspense>
    </section>
  )
}
