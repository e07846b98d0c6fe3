"""Polish words of praise and complaint, as stems; diacritics are folded, so both spellings match."""

from nlp.words.wordlist import wordlist

WORDS = wordlist(
    "pl",
    {
        -2.5: """okropn straszn koszmar tragicz tragedi dramat masakr skandal chams cham oszu zenad
        beznadziej fataln obrzydliw ohyd porazk kpina kpiny granda dno najgorsz gorzej szajs
        badziew nienawid oszustw skarg reklamacj hańb hanb wstyd gown""",
        -1.5: """zły zla zle źli źle slab nieuprzejm niemil niegrzecz arogan opryskliw lekcewaz ignor brudn
        brud smierdz zepsu uszkodz spozn opozn zgubi zniszcz rozczarow niezadowol bałagan czekam
        czekal czekan długo wolno drogo przepłac problem blad błęd pomyl zapomni nieprofesjonal
        niekompetent niedoczek nikt szkoda żal niestety przykro przykr denerw wkurz wkurw zlosc
        porażk olewa olali nieswiez przeterminow zawiod zawiedz lipa kiepsk marn przesada zepsul
        nieuczciw oszuk nerwy zimno boli bolal""",
        -0.6: """kolejk glosno ciasno trudno niejasn niewygod dziwn duszno goraco nudn""",
        2.5: """super świetn swietn rewelac wspanial doskonal fantasty znakomi genialn cudown ekstra
        najleps bomba idealn perfekc rewelka zachwyc uwielbi mistrz sztos petarda brawo kocham
        przepyszn""",
        1.5: """dobr dobrze dziek dziekuj podziekow polec mił mily mila milo uprzejm sympatycz zadowol
        pomocn pomog szybk sprawn czyst profesjonal przyjem ładn pyszn smaczn fajn wygodn godny
        cierpliw życzl zyczl kompetent fachow solidn rzeteln wróce wroce uśmiech usmiech git
        gitara kozak podoba lubię lubie bezproblem punktual mega""",
        0.6: """spoko okej okay poprawn porządn normaln nieźl niezl wporzo luz""",
    },
    negators="""nie bez ani brak nigdy zero niezbyt""",
    boosters="""bardzo mega strasznie naprawdę totalnie niezwykle mocno tak taki taka takie całkowicie
    zupełnie""",
)
