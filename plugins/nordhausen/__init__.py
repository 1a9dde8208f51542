"""Rules and partners of the SWG's social management in Nordhausen, for lotse."""
