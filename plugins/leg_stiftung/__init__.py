"""The foundation "Stiftung – Dein Zuhause hilft" as a plugin of lotse; everything stands in the files beside this one."""
