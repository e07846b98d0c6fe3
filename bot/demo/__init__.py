"""The sample company: a town's salons and clinics, their customers and a day of theirs."""
