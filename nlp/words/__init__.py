"""The lexicon's word lists, hand-written, one module a language.

Adding a language is one file and one line here.
"""

from nlp.words import en, pl, ru
from nlp.words.wordlist import WordList

WORDS: tuple[WordList, ...] = (ru.WORDS, pl.WORDS, en.WORDS)
