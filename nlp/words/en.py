"""English words of praise and complaint, as stems."""

from nlp.words.wordlist import wordlist

WORDS = wordlist(
    "en",
    {
        -2.5: """terribl horribl awful disgust appall atroci worst scam fraud ripoff shame disgrace
        pathetic unacceptab nightmare hate hated garbage crap shit bullshit dreadful outrag liar
        lied lying useless lawyer sue ridiculous inedible abysmal""",
        -1.5: """bad badly rude poor slow dirty filth cold late delay broken broke damag wrong mistake
        disappoint unprofession unhelp ignor annoy frustrat upset angry unhappy dissatisf overpric
        expensive waste wasted worse lost missing smell stink fail mess problem complain never
        nobody refus careless sloppy unfriendly waited waiting pain painful hurt stale burnt soggy
        sad sucks suck lousy mediocre stuck crash buggy incompeten sorry unfortunately cancel
        charged refund""",
        -0.6: """queue noisy crowded hard difficult confus strange weird boring cramped bland loud""",
        2.5: """excellent amazing awesome fantastic wonderful perfect brilliant outstanding superb love
        loved loving best incredible exceptional fabulous delicious delight stellar flawless
        phenomenal""",
        1.5: """good great nice nicely thank thanks thx cheers recommend happy pleased satisf friendly
        helpful polite kind kindly clean quick fast prompt profession comfort tasty enjoy pleasant
        smooth easy efficient fresh welcoming appreciat impress glad gem caring lovely cool fun
        perfectly knowledgeable courteous helped""",
        0.6: """fine ok okay decent alright fair reasonable solid""",
    },
    negators="""not no never without hardly isnt wasnt dont didnt doesnt cant couldnt wont arent werent
    aint nor neither""",
    boosters="""very really so extremely absolutely totally super incredibly too such truly completely""",
)
