import { Button } from '@fluentui/react-components'
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench'
import { useState, type ReactElement } from 'react'
import { PAGES } from '../../src/contract/pages.js'
import { useAsk } from '../api/queries.js'
import { useMe, useT } from '../host/reader.js'
import { Banner } from '../ui/Banner.js'
import { useLook } from '../ui/look.js'
import { To } from '../ui/To.js'

/** Somebody who has seen that all is well, or wants to hear no more of it, is not asked for again. */
const KEY = 'klik.setup'

function isOver(personId: string): boolean {
  try {
    return localStorage.getItem(KEY) === personId
  } catch {
    return false
  }
}
function end(personId: string): void {
  try {
    localStorage.setItem(KEY, personId)
  } catch {
    // A browser that keeps nothing shows it again.
  }
}

/** To an administrator while something necessary does not work yet: where to see what. */
export function SetupHint(): ReactElement | null {
  const t = useT()
  const look = useLook()
  const { personId, sees } = useMe()
  const [isHidden, setHidden] = useState(() => isOver(personId))
  const { data } = useAsk('checklist.read', {}, { enabled: sees.municipality && !isHidden })
  if (isHidden || !data) return null
  if (data.isReady) {
    end(personId)
    return null
  }
  const hide = (): void => {
    end(personId)
    setHidden(true)
  }
  return (
    <Banner icon={<WrenchRegular />}>
      {t('checklist.hint.text')}
      <div className={look.row}>
        <To to={PAGES.checklist}>{t('checklist.hint.open')}</To>
        <Button size="small" appearance="subtle" onClick={hide}>
          {t('checklist.hint.hide')}
        </Button>
      </div>
    </Banner>
  )
}
