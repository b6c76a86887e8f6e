"""``make demo``: database, web and worker on this machine, until Ctrl-C.

    __main__ → children | preparation → keepsakes

Everything that it makes is in the data folder (`config.postgres.data_folder`).
"""
