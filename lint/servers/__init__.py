"""Programs that other programs talk to: a language server for editors, and MCP for agents.

Nothing here is loaded unless it is asked for: each needs an extra, `contentlint[lsp]` or `contentlint[mcp]`.
"""
