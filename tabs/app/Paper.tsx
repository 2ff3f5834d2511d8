import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Foot } from './Foot.js'
import { useLook } from '../ui/look.js'
import { PageTitle } from '../ui/PageTitle.js'
import { To } from '../ui/To.js'
import { useT } from '../host/reader.js'

const useStyles = makeStyles({
  page: { maxWidth: '760px', marginInline: 'auto', padding: '20px', boxSizing: 'border-box' },
  paper: { marginTop: '16px', display: 'flex', flexDirection: 'column', gap: '20px' },
  text: { margin: '6px 0 0' },
})

const PARTS = {
  privacy: ['who', 'what', 'why', 'seen', 'kept', 'where', 'rights'],
  terms: ['what', 'who', 'use', 'truth', 'support'],
} as const

/** Privacy and terms: plain words, readable before one is signed in. */
export function Paper({ which }: { which: keyof typeof PARTS }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const sections =
    which === 'privacy'
      ? PARTS.privacy.map((part) => [t(`tab.privacy.${part}.title`), t(`tab.privacy.${part}.text`)])
      : PARTS.terms.map((part) => [t(`tab.terms.${part}.title`), t(`tab.terms.${part}.text`)])
  return (
    <main className={styles.page}>
      <PageTitle title={t(which === 'privacy' ? 'tab.privacy.title' : 'tab.terms.title')} />
      <div className={mergeClasses(look.card, styles.paper)}>
        {sections.map(([title, text]) => (
          <section key={title}>
            <h2 className={look.h2}>{title}</h2>
            {text?.split('\n').map((paragraph) => (
              <p key={paragraph} className={styles.text}>
                {paragraph}
              </p>
            ))}
          </section>
        ))}
        <To to="/">{t('tab.state.home')}</To>
      </div>
      <Foot />
    </main>
  )
}
