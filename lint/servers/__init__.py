"""Servers: a language server for editors, and an MCP server for agents.

Each needs an extra, `contentlint[lsp]` or `contentlint[mcp]`, and is imported only on request.
"""
