"""The plugin of Fellbach: data beside this file, no code."""
