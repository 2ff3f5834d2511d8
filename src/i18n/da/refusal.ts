/** What the product says no to, and what one can do instead: `refusal.<code>`. */
export const refusal = {
  'not-signed-in': 'Du er ikke logget på. Åbn KLIK i Teams igen, så logger vi dig på.',
  'session-over': 'Du er logget ud, fordi der er gået for lang tid. Log på igen, så er du tilbage.',
  'not-our-page':
    'Det kom ikke fra KLIKs egen side, så der er ikke ændret noget. Åbn KLIK, og gør det derfra.',
  'nobody-here':
    'Du er ikke oprettet i KLIK endnu. Bed kommunens rolleadministrator eller it-afdeling om at give dig adgang som KLIK-bruger.',
  'guest-here':
    'Du er gæst i denne organisations Teams, og KLIK er for dens egne medarbejdere. Åbn KLIK i din egen organisations Teams, eller bed den, der har inviteret dig, om at få it-afdelingen til at give dig en konto.',
  'key-taken': 'Den konto logger allerede på som en anden bruger. Åbn siden igen for at se, hvem det er.',
  'fk-answer':
    'Vi kunne ikke bruge svaret fra FK Adgangsstyring. Måske gik der for lang tid, eller siden blev åbnet to gange. Log på igen. Bliver det ved, så bed kommunens it-afdeling om at skrive til KLIK@kombit.dk.',
  'fk-cancelled':
    'Du blev ikke logget på, for kommunens login sagde nej eller blev afbrudt. Log på igen, eller kontakt kommunens it-afdeling.',
  'fk-no-role':
    'Du har ikke adgang til KLIK. Bed kommunens rolleadministrator eller it-afdeling om at give dig KLIK-bruger eller KLIK-administrator i FK Adgangsstyring, og log så på igen.',
  'fk-limited':
    'Din rolle i FK Adgangsstyring er givet med en dataafgrænsning, og dem bruger KLIK ikke. Bed kommunens rolleadministrator om at give dig rollen uden afgrænsning, og log så på igen.',
  'fk-no-mail':
    'Din e-mail mangler, så vi kan ikke oprette dig. Bed kommunens organisationsadministrator om at udfylde e-mail på dig i FK Organisation, eller bed kommunens KLIK-administrator om at oprette dig i KLIK. Log så på igen.',
  'fk-no-name':
    'Dit navn eller dit UUID mangler. Bed kommunens organisationsadministrator om at undersøge dine oplysninger i FK Organisation, og log så på igen.',
  'fk-municipality':
    'Din kommune er ikke med i KLIK i Teams endnu. Skriv til KLIK@kombit.dk, hvis den burde være det.',
  'fk-assurance':
    'Du er ikke logget sikkert nok på til KLIK. Log på igen med to faktorer, for eksempel MitID Erhverv, eller bed kommunens it-afdeling om at hæve sikringsniveauet på dit login.',
  'fk-email-taken':
    'Din e-mail hører allerede til en anden bruger i KLIK, så vi tør ikke lukke dig ind. Bed kommunens KLIK-administrator eller organisationsadministrator om at finde ud af, hvem den er til.',
  'tenant-taken':
    'En anden kommune har allerede den organisation (tenant). Se efter, om ID’et er skrevet rigtigt.',
  'municipality-name-taken': 'En anden kommune hedder allerede {{name}}. Skriv det navn, kommunen kendes på.',
  'stale-municipality':
    'En anden har ændret kommunens indstillinger imens. Siden viser nu, hvordan de er. Ret igen, hvis det stadig er nødvendigt.',
  'closed-day': 'Lukkedage skal ligge mellem i år og om fem år. Vælg en anden dag.',
  'fk-cvr-taken': 'En anden kommune har allerede det CVR-nummer. Se efter, om det er skrevet rigtigt.',
  'fk-framed':
    'FK Adgangsstyring kan kun bruges i en browser, ikke inde i Teams. Åbn KLIK i Teams uden at logge på, eller åbn siden i din browser.',
  'join-request-over': '{{by}} har allerede svaret {{name}}. Åbn siden igen for at se, hvordan det gik.',
  'join-request-email':
    'Teams har ikke oplyst nogen e-mail for {{name}}. Skriv den i fanen under Brugere, og luk personen ind dér.',
  'join-request-not-yet':
    'Du har fået nej for nylig. Du kan bede igen fra {{day}}, eller tale med kommunens KLIK-administrator.',
  'nothing-set-up':
    'KLIK er installeret, men ingen kommune er sat op endnu. Den, der driver KLIK, opretter den første med kommandoen klik municipality add. Prøv så igen.',
  'unknown-municipality':
    'Din organisation er ikke med i KLIK i Teams endnu. Skriv til KLIK@kombit.dk, hvis den burde være det.',
  forbidden: 'Det har du ikke ret til: {{right}} mangler.',
  'forbidden-kombit':
    'Det har du ikke ret til: {{right}} mangler. Skriv til KOMBIT, hvis der skal ændres noget.',
  'forbidden-who': 'Det har du ikke ret til: {{right}} mangler. {{who}} kan give dig den.',
  'not-found': 'Det kunne vi ikke finde. Måske er det flyttet, eller også har du ikke adgang til det.',
  'too-large': 'Det er for stort til, at vi kan tage imod det.',
  'invalid-input':
    'Det, der står under "{{field}}", kan ikke bruges. Ret det, eller åbn siden eller kortet igen.',
  'invalid-input-unnamed':
    'Noget af det, der blev sendt, mangler eller kan ikke læses. Åbn siden eller kortet igen, og prøv en gang til.',
  'invalid-input-missing': '"{{field}}" er ikke udfyldt. Udfyld det, og prøv igen.',
  'invalid-input-too-long': '"{{field}}" er for langt. Skriv højst {{max}} tegn, og prøv igen.',
  'invalid-input-too-many': 'Der er for mange under "{{field}}". Vælg højst {{max}}, og prøv igen.',
  'invalid-input-twice': 'Det samme står to gange under "{{field}}". Slet det ene, og prøv igen.',
  'invalid-input-gone':
    'Det, der er valgt under "{{field}}", findes ikke her. Åbn siden eller kortet igen, og vælg fra listen.',
  'invalid-input-kombits':
    '"{{field}}" bestemmer KOMBIT på en KLIK-opgave, så det kan ikke rettes her. Skriv en besked til KOMBIT på opgaven, hvis det er forkert.',
  'invalid-input-unasked': '"{{field}}" hører ikke til på denne liste. Lad feltet stå tomt, og prøv igen.',
  'too-many-words': 'Søg med højst {{max}} ord ad gangen. Tag dem, der siger mest.',
  'no-message':
    'Svaret kan ikke lægges i tråden: det har ingen tekst, eller mere end 4.000 tegn. Smid det væk, og skriv selv på opgaven.',
  'recipient-cannot-write':
    'Den, mailen blev sendt til, kan ikke længere skrive på opgaven. Læg svaret i tråden som dig selv, eller smid det væk.',
  'message-too-long':
    'Din besked er længere, end jeg kan læse her. Skriv højst {{max}} tegn, for eksempel et par ord fra en titel, eller skriv "hjælp" for at se, hvad du kan.',
  'unknown-action': 'Den knap kender vi ikke længere. Skriv "hjælp" for at se, hvad du kan.',
  'stale-card': '{{by}} var først og ændrede opgaven {{at}}. Den er nu: {{status}}.',
  'task-not-active': 'Opgaven er ikke aktiv endnu. KOMBIT åbner den, når den skal løses.',
  'still-open': 'Det her er ikke fuldført endnu: {{tasks}}. Vil du fuldføre opgaven alligevel?',
  'would-lose-access':
    'Gemmer du det, mister du selv {{right}}. Gem igen for at bekræfte, eller bliv stående som ansvarlig eller udfører.',
  'not-assignable':
    'Personen kan ikke stå på opgaver i projektet. Vælg en anden, eller bed kommunens KLIK-administrator om at give personen adgang som plus-, standard- eller light-bruger.',
  'start-after-end': 'Startdatoen ligger efter slutdatoen. Ret en af dem.',
  'personal-number':
    'Teksten ser ud til at indeholde et CPR-nummer. KOMBIT kan læse med, så der må ikke stå personoplysninger. Fjern nummeret, og prøv igen.',
  'personal-number-or-not':
    'Er de ti cifre et CPR-nummer? Så fjern dem, for der må ikke stå personoplysninger. Er de et andet nummer, så skriv foran, hvad det er, fx "P-nr." eller "konto", og prøv igen.',
  'personal-number-inside':
    'Teksten ser ud til at indeholde et CPR-nummer. Der må ikke stå personoplysninger i noter. Fjern nummeret, og prøv igen.',
  'personal-number-in-introduction':
    'Teksten ser ud til at indeholde et CPR-nummer, og det må der ikke stå i en introduktion. Fjern nummeret, og prøv igen.',
  'is-local':
    'Det kan ikke gøres på en lokal opgave, for KOMBIT kan ikke se den. Brug den KLIK-opgave, den hører til.',
  'under-local':
    'Under en lokal opgave kan der ikke oprettes endnu en. Opret den under den KLIK-opgave, den lokale hører til.',
  'not-local': 'Opgaven er KOMBITs og kan ikke slettes her. Kun kommunens lokale opgaver kan slettes.',
  'undo-nothing': 'Der er ikke noget at fortryde.',
  'undo-too-late': 'En ændring kan fortrydes i ti minutter. Du kan i stedet vælge en ny status.',
  'undo-superseded': 'Opgaven er ændret siden, så din ændring kan ikke fortrydes. Se opgaven, som den er nu.',
  'snooze-date': 'Vælg en dag efter i dag, højst {{max}} dage frem.',
  'snooze-completed': 'Opgaven er fuldført, så der er ikke noget at udsætte.',
  'stale-settings':
    'Dine indstillinger er gemt et andet sted i mellemtiden. Se dem, som de er nu, og prøv igen.',
  'away-days': 'Vælg både den første og den sidste dag af fraværet, højst {{max}} dage i alt.',
  'not-your-deputy': 'Vælg en kollega fra din kommune, som er med på et af dine projekter.',
  'role-already-held': '{{name}} har allerede rollen eller er spurgt om den.',
  'role-full': 'Rollen kan højst have {{max}}. Fjern en indehaver, eller træk en udpegning tilbage først.',
  'role-assignment-over': 'Det gælder ikke længere for {{name}}. Se rollen, som den er nu.',
  'reminded-today': '{{name}} er allerede mindet om det i dag. Prøv igen i morgen, eller spørg en anden.',
  'role-published':
    'Rollen er udgivet, så kommunerne kan se den, og den kan ikke slettes. Vælg i stedet, hvilke kommuner den gælder for.',
  'master-role-used':
    'Der er roller, der er lavet af masterrollen: {{roles}}. Slet dem først, hvis de er kladder; er de udgivet, bliver masterrollen.',
  'role-on-its-way':
    'Rollen er allerede på vej fra {{holder}} til {{name}}. Træk overdragelsen tilbage først, hvis en anden skal have den.',
  'role-would-be-vacant':
    '{{name}} er den sidste, der har rollen {{role}}, og den er påkrævet. Giv rollen videre, eller fjern uden efterfølger, hvis den må stå ubesat.',
  'hand-over-to-yourself': '{{name}} har allerede rollen. Vælg en anden.',
  'delegated-to-yourself': 'Du kan ikke uddelegere til dig selv. Vælg en kollega.',
  'delegation-over': 'Det er ikke længere uddelegeret til {{name}}. Se rollen, som den er nu.',
  'delegation-not-yours': 'Kun {{name}} kan give det tilbage.',
  'role-not-yours': 'Kun {{name}} kan svare på den udpegning.',
  'round-not-due':
    'Kun en udgivet rolle, der skal bekræftes hvert år, kan sendes til bekræftelse. Ret det på rollen først.',
  'round-exists': 'Rollen er allerede sendt til bekræftelse i {{year}}. Se, hvor langt kommunerne er.',
  'round-date': 'Fristen skal ligge efter i dag.',
  'round-project': 'Vælg det projekt, kommunernes opgave skal ligge i.',
  'confirmation-over':
    'Årets bekræftelse er afsluttet, så der kan ikke svares mere. Er noget forkert, så ret det på rollens side, eller sig til kommunens KLIK-administrator.',
  'confirmation-open':
    'Opgaven bliver fuldført af sig selv, når alle har svaret. Der mangler svar fra {{missing}}. Se hvem på siden for rollen "{{role}}" i Rollegalleriet, og svar for dem dér.',
  'confirmation-open-nobody':
    'Opgaven bliver fuldført af sig selv, når rollen er bekræftet, men ingen har rollen "{{role}}". Tildel den i Rollegalleriet, eller svar dér, at I ikke ønsker at deltage.',
  'person-not-in-klik':
    'Personen findes ikke i KLIK i din kommune. Bed rolleadministratoren eller it-afdelingen om at give personen adgang; når personen har været logget på én gang, kan rollen tildeles.',
  'person-not-here':
    'Personen findes ikke i KLIK i din kommune. Bed rolleadministratoren eller it-afdelingen om at give personen adgang, og vælg imens en anden.',
  'person-never-logged-in':
    '{{name}} har endnu ikke været logget på KLIK. Bed {{name}} om at åbne KLIK i Teams én gang; så kan rollen tildeles.',
  'suggested-yourself': 'Du kan ikke foreslå dig selv, når du siger nej. Vælg en anden.',
  'not-accepted': '{{name}} har ikke sagt ja til rollen endnu og kan derfor ikke være primær.',
  'stale-role':
    '{{by}} var først og ændrede den {{at}}. Se den, som den er nu, og gem igen; det, du har skrevet, er her stadig.',
  'role-title-taken':
    'Der er allerede en tværgående rolle, der hedder "{{title}}". Vælg en anden titel, eller ret den rolle i stedet.',
  'role-title-taken-there':
    'Der er allerede en rolle, der hedder "{{title}}", i {{project}}. Vælg en anden titel, eller ret den rolle i stedet.',
  'master-title-taken':
    'Der er allerede en masterrolle, der hedder "{{title}}". Vælg en anden titel, eller ret den i stedet.',
  'role-held-there':
    'Rollen er besat, eller nogen er spurgt, i {{where}}. Lad kommunen beholde rollen, eller aftal med kommunen, at de først fjerner den fra personen.',
  'municipality-not-offered':
    'Rollen kan kun gælde for kommuner, der er med i projektet. Vælg dem fra listen.',
  'personal-number-in-role':
    'Under {{section}} ser der ud til at stå et CPR-nummer. Alle kommuner kan læse det, så fjern nummeret, og prøv igen.',
  'contact-incomplete': 'Udfyld feltet "{{contactField}}".',
  'invalid-gln':
    'EAN-nummeret er ikke rigtigt. Det har 13 cifre, og det sidste passer til de andre. Kontrollér det hos kommunens økonomiafdeling.',
  'stale-contact':
    '{{by}} var først og ændrede oplysningerne {{at}}. Luk, se dem, som de er nu, og prøv igen.',
  'missing-name': 'Navnet mangler. Skriv brugerens fulde navn.',
  'invalid-email': 'E-mailadressen er ikke rigtig. Skriv den som navn@kommune.dk.',
  'email-taken': 'E-mailadressen er allerede i brug i KLIK. Kontrollér den, eller skriv til KLIK@kombit.dk.',
  'email-taken-here':
    '{{name}} har allerede den e-mailadresse. Åbn brugeren, og ret adgangen der, i stedet for at oprette en ny.',
  'email-locked':
    'En bruger kendes på sin e-mailadresse, så du kan ikke rette din egen. Bed kommunens KLIK-administrator om det.',
  'locked-by-directory':
    '"{{field}}" for {{name}} kommer fra kommunens egne systemer og rettes dér. Her bliver det opdateret af sig selv.',
  'locked-by-fk':
    'Det styres i FK Adgangsstyring og kan ikke rettes her. Ret det i kommunens FK ORG; så følger KLIK med.',
  'stale-user': '{{by}} var først og ændrede {{changed}} {{at}}. Se brugeren, som den er nu, og prøv igen.',
  'unknown-organisation': 'Organisationen findes ikke i din kommune. Vælg en fra listen.',
  'project-not-offered': 'Projektet findes ikke i din kommune. Vælg et fra listen.',
  'last-administrator':
    '{{name}} er kommunens sidste administrator. Gør en anden til administrator først; så kan det lade sig gøre.',
  'last-plus':
    '{{name}} er den sidste plusbruger på {{projects}}. Gør en anden til plusbruger først, eller bed kommunens KLIK-administrator om hjælp.',
  'last-plus-warning':
    '{{name}} er den sidste plusbruger på {{projects}}. Fortsætter du, er der ingen til at styre projektet, før du vælger en ny.',
  'open-tasks':
    '{{name}} er ansvarlig eller udfører på åbne opgaver ({{projects}}). Fortsætter du, sættes felterne til Ikke påført.',
  'open-tasks-and-last-plus':
    '{{name}} er ansvarlig eller udfører på åbne opgaver ({{projects}}) og er den sidste plusbruger på {{lastPlus}}. Fortsætter du, sættes felterne til Ikke påført, og projektet er uden plusbruger.',
  'not-yourself': 'Du kan ikke slette dig selv. Bed en anden administrator om det.',
  'too-early': 'Brugere kan tidligst slettes dagen efter {{after}}.',
  'not-a-channel': 'Det kan kun bruges i en kanal. Skriv det i projektets kanal.',
  'project-ambiguous': 'Flere projekter passer: {{names}}. Skriv hele navnet.',
  'import-faults': 'Filen kan ikke læses ind, som den er.',
  'clock-backwards': 'Uret i demorummet kan kun gå frem.',
  'broadcast-nobody':
    'Beskeden er ikke sendt: Der er ingen at sende den til. Vælg en anden gruppe, eller bed kommunerne give nogen adgang til projektet.',
  'broadcast-audience-changed':
    'Beskeden er ikke sendt endnu: Modtagerne er ændret, siden du så dem. Nu er det {{count}} kommuner. Se dem igen, og send så.',
  'broadcast-withdrawn': 'Beskeden er trukket tilbage og kan ikke ændres. Skriv en ny.',
  'stale-broadcast': 'Beskeden er ændret af en anden i mellemtiden. Genindlæs siden, og prøv igen.',
  'not-mandatory':
    'KOMBIT følger kun op på obligatoriske opgaver. Send det som en almindelig besked i stedet.',
  'group-name-taken': 'Projektet har allerede en bølge eller gruppe med det navn. Vælg et andet.',
  'group-used':
    'Der er sendt beskeder til {{name}}, så den kan ikke slettes. Tag kommunerne ud af den i stedet.',
  'stale-group': 'Gruppen er ændret af en anden i mellemtiden. Genindlæs siden, og prøv igen.',
  'file-empty': '"{{name}}" er tom. Tjek, at den er gemt, og vælg den igen.',
  'file-type': '"{{name}}" er ikke en filtype, KLIK tager imod. Brug {{endings}}.',
  'file-mismatch':
    'Indholdet i "{{name}}" passer ikke til filtypen. Åbn filen i det program, den er lavet i, gem den igen, og prøv igen.',
  'file-active':
    '"{{name}}" indeholder noget, der kan køre, hente eller skjule andet, fx makroer, scripts eller indlejrede filer. Gem en kopi uden, og prøv igen.',
  'file-locked':
    '"{{name}}" er beskyttet med adgangskode, så vi kan ikke se, hvad der er i den. Gem en kopi uden, og prøv igen.',
  'file-unpacks-too-large':
    '"{{name}}" fylder for meget eller består af for mange dele, når den pakkes ud. Del den op, og prøv igen.',
  'file-picture-too-large':
    'Billedet "{{name}}" har flere end 100 millioner billedpunkter. Gør det mindre, og prøv igen.',
  'file-unreadable': '"{{name}}" kan ikke læses. Måske er den beskadiget; gem den igen, og prøv igen.',
  'file-virus':
    '"{{name}}" er ikke gemt: Virusscanneren fandt {{found}}. Slet filen, og kontakt jeres it-afdeling.',
  'file-not-yours': '"{{name}}" er tilføjet af {{owner}}, og kun {{owner}} kan slette den.',
  'personal-number-in-name':
    'Der ser ud til at stå et CPR-nummer i filens navn. Giv filen et andet navn, og prøv igen.',
  'personal-number-in-file':
    'Der ser ud til at stå et CPR-nummer i "{{name}}", {{where}}. Fjern det, og prøv igen; der må ikke være personoplysninger i filer.',
  'file-store-down': 'Vi kan ikke få fat i fillageret lige nu, så intet er ændret. Prøv igen om lidt.',
  'file-scan-down':
    'Filen kan ikke tjekkes for virus lige nu, så den er ikke gemt. Prøv igen om lidt; hvis det bliver ved, så skriv til KLIK@kombit.dk.',
  'export-too-heavy':
    'Det blev for meget til én fil. Filtrér listen, så den er kortere, eller hent opgaven uden beskeder.',
  'stale-note':
    '{{by}} var først og ændrede noten {{at}}. Det, du har skrevet, er ikke gemt, men står her endnu.',
  'role-above-own-level':
    'Du kan give din egen rolle og dem under den. Bed en af teamets ejere om at invitere som {{role}}.',
  'role-not-for-coordinator':
    'Som koordinator kan du ikke invitere som introduktionsleder. Det kan teamets ejere, og du kan skifte rollen bagefter.',
  'already-has-role': '{{name}} er allerede med i teamet som {{role}}. Du kan skifte rollen i stedet.',
  'introducee-not-a-team-role':
    'Den, der skal introduceres, har ingen rolle i teamet. Start en introduktion i stedet, så kommer personen med der.',
  'open-introduction-tasks':
    '{{name}} har stadig opgaver i introduktioner ({{count}}). Vælg, hvem der skal overtage dem.',
  'running-plans': '{{name}} leder introduktioner ({{count}}). Vælg, hvem der skal overtage dem.',
  'team-has-plans':
    'Teamet har introduktioner i gang ({{count}}). Vælg, hvilket team der skal overtage dem, eller afslut dem først.',
  'successor-not-in-team':
    'Vælg en anden fra teamet. Introduktioner kan kun ledes af ejere, ansvarlige og ledere.',
  'user-in-teams-outside-branch':
    '{{name}} er også med i teams uden for dit område. Du kan tage personen ud af dine egne teams; resten klarer en administrator.',
  'invitation-over-unnamed':
    'Din invitation udløb {{day}}. Bed den, der inviterede dig, om at sende den igen, så kan du komme ind.',
  'invitation-over': 'Din invitation udløb {{day}}. Bed {{by}} om at sende den igen, så kan du komme ind.',
  'invitation-used': '{{name}} har allerede været i KLIK og skal ikke inviteres igen.',
  'last-owner': '{{name}} er teamets eneste ejer, og et team skal have en. Gør en anden til ejer først.',
  'stale-team': 'En anden har ændret teamet imens. Se, hvordan det ser ud nu, og prøv igen.',
  'main-team-taken':
    '{{name}} er allerede kommunens hovedteam, og der kan kun være ét. Fjern mærket der først.',
  'area-out-of-branch':
    'Området ligger uden for det, du koordinerer. Vælg et i din egen gren, eller bed en administrator om hjælp.',
  'area-read-only':
    '{{name}} ligger over dit eget område, så du kan kun læse det. Koordinatorer deroppe og administratorer kan ændre det.',
  'coordinator-needs-review':
    'Du er koordinator, men ejer ikke længere et team, så du kan kun se. Bed en administrator gøre dig til ejer af et.',
  'not-owner-anywhere':
    '{{name}} ejer ikke et team, og det skal en koordinator. Gør personen til ejer af et team først.',
  'coordinator-already': '{{name}} er allerede koordinator for området.',
  'area-has-teams': 'Der er teams i {{name}}. Vælg, hvor de skal hen, og prøv igen.',
  'area-has-children': 'Der er områder under {{name}}. Vælg, hvor de skal hen, og prøv igen.',
  'area-has-coordinators':
    'Der er koordinatorer for {{name}}. Vælg, hvad der skal ske med dem, og prøv igen.',
  'area-name-taken': 'Der er allerede et område, der hedder {{name}}, samme sted. Vælg et andet navn.',
  'move-into-self': 'Et område kan ikke flyttes ned under sig selv. Vælg et andet sted.',
  'root-locked':
    'Det øverste område bærer kommunens navn, og kun systemets drift kan ændre det. Skriv til KLIK@kombit.dk, hvis navnet er forkert.',
  'root-exists': 'Det øverste område findes allerede. Opret nye områder under det.',
  'team-needs-leaf-area':
    'Teams hører til i de nederste områder, og {{name}} er delt op. Vælg et af dem under det.',
  'stale-area': 'En anden har ændret området imens. Se, hvordan det ser ud nu, og prøv igen.',
  'plan-incomplete':
    'Introduktionen kan ikke begynde endnu. Mangler i planen: {{count}}. De står øverst i planen, hver med et forslag til, hvordan den rettes.',
  'plan-not-started':
    'Introduktionen er ikke begyndt endnu. Start den først, så kan I arbejde med opgaverne.',
  'plan-ended':
    'Introduktionen er afsluttet og kan kun læses. Den, der leder den, kan åbne den igen i 30 dage.',
  'not-allowed-in-team':
    'Du kan ikke starte en introduktion i {{name}}. Det kan teamets ejere, introduktionsansvarlige og introduktionsledere.',
  'not-your-task':
    'Opgaven er ikke din: {{name}} er ansvarlig for den. Skriv en kommentar, eller spørg den, der leder introduktionen.',
  'not-allowed-to-end':
    'Kun den, der leder introduktionen, og teamets ejere kan afslutte den. Skriv en kommentar til dem, hvis den er færdig.',
  'not-allowed-to-end-of':
    'Kun {{name}}, der leder introduktionen, og teamets ejere kan afslutte den. Skriv en kommentar til dem, hvis den er færdig.',
  'stale-introduction': 'En anden har ændret introduktionen imens. Se, hvordan den ser ud nu, og prøv igen.',
  'stale-introduction-by':
    '{{by}} var først og ændrede introduktionen {{at}}. Se, hvordan den ser ud nu, og prøv igen.',
  'note-required': 'Skriv i en note, hvorfor opgaven ikke er relevant, så de andre kan se det.',
  'reason-required': 'Skriv kort hvorfor, så de andre kan se det bagefter.',
  'open-critical-tasks':
    'Vigtige opgaver, der ikke er udført: {{count}}. Skriv hvorfor introduktionen alligevel skal afsluttes, eller få dem gjort færdige først.',
  'already-ended': 'Introduktionen er allerede slut. Se, hvordan den ser ud nu.',
  'reopen-too-late':
    'Introduktionen kan ikke åbnes igen: det kan man i 30 dage, efter at den er afsluttet. Start en ny i stedet.',
  'feedback-closed':
    'Tilbagemeldingen kan gives, fra introduktionen er afsluttet, og indtil den er arkiveret. Skriv til den, der har ledt den, hvis du vil sige noget nu.',
  'responsible-not-in-team':
    '{{name}} er ikke med i {{team}}. Invitér {{name}} som introduktør først, eller vælg en anden.',
  'category-not-empty': 'Der er opgaver i {{name}}. Flyt eller slet dem først.',
  'task-begun': 'Opgaven er i gang eller udført og kan ikke slettes. Sæt den til ikke relevant i stedet.',
  'role-may-not-make-templates':
    'Kun ejere og introduktionsansvarlige kan lave, ændre og kopiere skabeloner. Bed en af dem i dit team om hjælp.',
  'no-edit-right': 'Du må se skabelonen, men ikke ændre den. Lav en kopi, og ret i den.',
  'no-edit-right-of':
    'Du må se skabelonen, men ikke ændre den. Lav en kopi, og ret i den, eller bed {{name}} om redigeringsret.',
  'share-outside-area':
    'Som koordinator kan du dele skabelonen med teams i dine egne områder. Bed den, der har lavet den, eller en administrator om at dele den med andre.',
  'template-changed-meanwhile':
    '{{by}} gemte skabelonen {{at}}, mens du skrev. Dit er ikke gemt, men står her endnu: se, hvad der er nyt, og vælg, hvad der skal gælde.',
  'empty-template': 'Der er ingen opgaver i skabelonen endnu. Tilføj mindst én, og prøv igen.',
  'last-editor':
    'Så kunne ingen ændre skabelonen mere. Giv en anden redigeringsret først, eller lad den blive.',
  'looked-up-too-many':
    'Du har set {{max}} personer fra andre kommuner på en time, og flere viser vi ikke. Prøv igen om {{minutes}} minutter, eller brug filtrene og find dem, du skal bruge. Skriv til KLIK@kombit.dk, hvis du har brug for flere.',
  'exported-too-often':
    'Du har hentet listen over alle kommuner {{max}} gange i dag, og flere gange går det ikke. Prøv igen i morgen, eller skriv til KLIK@kombit.dk, hvis du har brug for den før.',
  'too-fast': 'Det går lidt for stærkt. Vent et øjeblik ({{seconds}} sek.), og prøv igen.',
  'too-many-at-once':
    'Der er usædvanligt travlt i jeres organisation lige nu. Vent et øjeblik, og prøv igen.',
  busy: 'Der er travlt lige nu. Prøv igen om et øjeblik.',
  'outcome-unknown': 'Forbindelsen blev afbrudt undervejs. Se efter, om det kom med, før du prøver igen.',
  bug: 'Noget gik galt hos os. Prøv igen; hvis det bliver ved, så skriv til KLIK@kombit.dk og nævn {{reference}}.',
} as const
