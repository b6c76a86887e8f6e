"""The history of a record and all its parts as one stream: who, when, why, and each field as it was and as it is."""
