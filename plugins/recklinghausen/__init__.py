"""The project „Endlich ein ZUHAUSE!“ in the Kreis Recklinghausen, as data: partners, rules, and steps for its scenarios."""
