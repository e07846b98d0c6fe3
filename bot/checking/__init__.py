"""`otklik check`: every line is ok, or says the mend, before production does."""
