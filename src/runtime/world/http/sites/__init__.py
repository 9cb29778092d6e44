"""What the simulated HTTP sites answer, one module a site, each with `site()`."""
