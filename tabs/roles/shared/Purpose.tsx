import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card'
import { useState, type ReactElement } from 'react'
import { LOOKUP_PURPOSES, type LookupPurpose } from '../../../src/domain/contactList.js'
import { useMe, useT } from '../../host/reader.js'
import { sharedQuery, type SharedView } from './sharedView.js'
import { Download } from '../../ui/Download.js'
import { Choose } from '../../ui/list/Choose.js'
import { useLook } from '../../ui/look.js'

const useStyles = makeStyles({
  box: { display: 'flex', gap: '12px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, fontSize: '20px', marginTop: '2px', color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  text: { margin: 0, maxWidth: '75ch' },
})

type Props = { view: SharedView; change: (view: SharedView) => void }

/** What for, and only then the contact data. Moving through the choices shows nothing yet. */
function Asking({ view, change }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const [chosen, setChosen] = useState<LookupPurpose>('PROJECT')
  return (
    <div className={look.row}>
      <Choose
        label={t('gallery.purpose.label')}
        value={chosen}
        choices={LOOKUP_PURPOSES.map((value) => ({ value, text: t(`gallery.purpose.${value}`) }))}
        change={(value) => setChosen(LOOKUP_PURPOSES.find((one) => one === value) ?? chosen)}
      />
      <Button appearance="primary" onClick={() => change({ ...view, purpose: chosen })}>
        {t('gallery.purpose.show')}
      </Button>
    </div>
  )
}

/** "Vis kontaktdata": a purpose is chosen first, and the people looked up can see it. */
export function Purpose({ view, change }: Props): ReactElement {
  const t = useT()
  const { municipality } = useMe()
  const styles = useStyles()
  const look = useLook()
  const { purpose } = view
  return (
    <section aria-label={t('gallery.purpose.title')} className={mergeClasses(look.card, styles.box)}>
      <ContactCardRegular className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.text} role="status">
          {purpose
            ? t('gallery.purpose.shown', { purpose: t(`gallery.purpose.${purpose}`) })
            : t('gallery.purpose.hidden')}{' '}
          {t('gallery.purpose.told', { municipality: municipality ?? '' })}
        </p>
        {purpose ? (
          <div className={look.row}>
            <Button onClick={() => change({ ...view, purpose: null })}>{t('gallery.purpose.hide')}</Button>
            <Download
              appearance="secondary"
              label={t('gallery.export')}
              wanted={{
                name: 'sharedRoles.export',
                given: { query: { ...sharedQuery(view), language: t.language } },
              }}
            />
          </div>
        ) : (
          <Asking view={view} change={change} />
        )}
      </div>
    </section>
  )
}
