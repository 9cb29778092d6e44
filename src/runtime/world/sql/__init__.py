"""SQL on the standard library's sqlite3, behind the manners of MySQL and PostgreSQL.

`wire` is what clients and servers speak, `database` what a server holds, `service` a server, `standard` which there are.
Nothing is imported here: this is loaded with the world, whether a database is asked for or not.
"""
