import { Initial1774000000000 } from './1774000000000-Initial.js'
import { Parked1795700000000 } from './1795700000000-Parked.js'
import { Whole1795900000000 } from './1795900000000-Whole.js'
import { Gallery1796000000000 } from './1796000000000-Gallery.js'
import { Outbox1796100000000 } from './1796100000000-Outbox.js'
import { TenantKeys1796200000000 } from './1796200000000-TenantKeys.js'
import { WritePolicies1796200000001 } from './1796200000001-WritePolicies.js'
import { Rates1796300000000 } from './1796300000000-Rates.js'
import { SignIns1796400000001 } from './1796400000001-SignIns.js'
import { Handbook1796400000002 } from './1796400000002-Handbook.js'
import { Urgency1796400000003 } from './1796400000003-Urgency.js'
import { Changes1796400000100 } from './1796400000100-Changes.js'
import { RemindedNominees1796410000000 } from './1796410000000-RemindedNominees.js'
import { DeletedDrafts1796410000001 } from './1796410000001-DeletedDrafts.js'
import { TaskImports1796420000000 } from './1796420000000-TaskImports.js'
import { Channels1796500000000 } from './1796500000000-Channels.js'
import { Broadcasts1796530000000 } from './1796530000000-Broadcasts.js'
import { NoticeSettings1796510000000 } from './1796510000000-NoticeSettings.js'
import { Mail1796520000000 } from './1796520000000-Mail.js'
import { Seen1796540000000 } from './1796540000000-Seen.js'
import { Pace1796540000001 } from './1796540000001-Pace.js'
import { ChosenMunicipalities1796550000000 } from './1796550000000-ChosenMunicipalities.js'
import { HeldMails1796550000100 } from './1796550000100-HeldMails.js'
import { SendClass1796560000000 } from './1796560000000-SendClass.js'
import { JoinRequests1796570000000 } from './1796570000000-JoinRequests.js'
import { Audit1796600000000 } from './1796600000000-Audit.js'
import { HistoryHats1796630000000 } from './1796630000000-HistoryHats.js'
import { Sessions1796580000000 } from './1796580000000-Sessions.js'
import { Fk1796590000000 } from './1796590000000-Fk.js'
import { Invitations1796660000000 } from './1796660000000-Invitations.js'
import { HandOverIntroductions1796670000000 } from './1796670000000-HandOverIntroductions.js'
import { Introductions1796650000000 } from './1796650000000-Introductions.js'
import { Organisation1796640000000 } from './1796640000000-Organisation.js'
import { Municipality1796620000000 } from './1796620000000-Municipality.js'
import { Directory1796610000001 } from './1796610000001-Directory.js'
import { CountedSignIns1796610000000 } from './1796610000000-CountedSignIns.js'

export const MIGRATIONS = [
  Initial1774000000000,
  Parked1795700000000,
  Whole1795900000000,
  Gallery1796000000000,
  Outbox1796100000000,
  TenantKeys1796200000000,
  WritePolicies1796200000001,
  Rates1796300000000,
  SignIns1796400000001,
  Handbook1796400000002,
  Urgency1796400000003,
  Changes1796400000100,
  RemindedNominees1796410000000,
  DeletedDrafts1796410000001,
  TaskImports1796420000000,
  Channels1796500000000,
  NoticeSettings1796510000000,
  Mail1796520000000,
  Broadcasts1796530000000,
  Seen1796540000000,
  Pace1796540000001,
  ChosenMunicipalities1796550000000,
  HeldMails1796550000100,
  SendClass1796560000000,
  JoinRequests1796570000000,
  Sessions1796580000000,
  Fk1796590000000,
  Audit1796600000000,
  CountedSignIns1796610000000,
  Directory1796610000001,
  Municipality1796620000000,
  HistoryHats1796630000000,
  Organisation1796640000000,
  Introductions1796650000000,
  Invitations1796660000000,
  HandOverIntroductions1796670000000,
]
